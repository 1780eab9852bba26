package dev.slipway.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public keys of all processes, read again when a token names a key that is not known yet. */
final class PublicKeys {
    private static final Logger LOG = Logger.getLogger(PublicKeys.class);
    /** An unknown kid in every request must not become a file read in every request. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Path file;
    private final InstantSource clock;
    private volatile Map<String, Key> keys = Map.of();
    private @Nullable Instant readAt;

    PublicKeys(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Nullable
    Key of(String process) {
        Key key = keys.get(process);
        return key == null ? afterReadingAgain(process) : key;
    }

    /** Whoever asks while another reads waits for what it finds: the first burst after a start must not be refused. */
    private synchronized @Nullable Key afterReadingAgain(String process) {
        boolean due = readAt == null || clock.instant().isAfter(readAt.plus(READ_AGAIN_AFTER));
        if (!keys.containsKey(process) && due) {
            read();
        }
        return keys.get(process);
    }

    private void read() {
        readAt = clock.instant();
        try {
            Map<String, Key> found = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(Files.readString(file)).getJsonWebKeys()) {
                found.put(key.getKeyId(), key.getKey());
            }
            keys = Map.copyOf(found);
        } catch (IOException | JoseException e) {
            LOG.errorf(e, "Cannot read the public keys of the processes from %s; nobody can sign in", file);
        }
    }
}
