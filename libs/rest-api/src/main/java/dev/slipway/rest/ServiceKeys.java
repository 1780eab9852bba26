package dev.slipway.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes the key files of a suite: {@code <process>.jwk} for each process and {@code public-keys.jwks} for all. */
public final class ServiceKeys {
    public static final String PUBLIC_KEYS = "public-keys.jwks";

    private ServiceKeys() {}

    /** Writes new keys into the folder, over whatever is there. */
    public static void write(Path folder, List<String> processes) {
        try {
            Files.createDirectories(folder);
            List<JsonWebKey> keys = new ArrayList<>();
            for (String process : processes) {
                EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(process);
                keys.add(key);
                Files.writeString(file(folder, process), key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            Files.writeString(
                    folder.resolve(PUBLIC_KEYS),
                    new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write keys into " + folder, e);
        } catch (JoseException e) {
            throw new IllegalStateException("This JVM cannot make EC P-256 keys", e);
        }
    }

    public static Path file(Path folder, String process) {
        return folder.resolve(process + ".jwk");
    }
}
