package dev.slipway.portal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.rest.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a key or session token belongs to. Answers are remembered for {@link #REMEMBERED}, so that is how long a key that
 * was revoked through another copy of the portal still works; through this one it ends at once.
 */
@ApplicationScoped
public class SignedIn {
    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration UNKNOWN_REMEMBERED = Duration.ofSeconds(2);
    private static final int KEPT = 10_000;

    private final Cache<ByteBuffer, Optional<Caller>> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(REMEMBERED).build();
    private final Cache<ByteBuffer, Optional<Caller>> unknown = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(UNKNOWN_REMEMBERED)
            .build();
    private volatile String installation = "";

    @Inject
    UserStore users;

    public Uni<Optional<Caller>> byApiKey(String key) {
        byte[] hash = Secrets.hash(key);
        return remembered(hash, users.byApiKeyHash(hash));
    }

    public Uni<Optional<Caller>> bySession(String token) {
        byte[] hash = Secrets.hash(token);
        return remembered(hash, users.bySessionHash(hash));
    }

    /** Whether this is what the page of that session must send with its writes. */
    public boolean isCsrfToken(String sessionToken, String sent) {
        return Secrets.same(Secrets.csrf(sessionToken), sent);
    }

    /** Clients find the cookies by how their names start; the rest keeps installations on one host apart. */
    public Uni<String> installation() {
        return installation.isEmpty()
                ? users.installation().map(UUID::toString).invoke(id -> installation = id)
                : Uni.createFrom().item(installation);
    }

    /** Fails while the database of users, keys and sessions does not answer. */
    public Uni<Void> databaseAnswers() {
        return users.installation().replaceWithVoid();
    }

    void forgetAll() {
        known.invalidateAll();
        unknown.invalidateAll();
    }

    private Uni<Optional<Caller>> remembered(byte[] hash, Uni<Optional<User>> lookUp) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Optional<Caller> answer = known.getIfPresent(key);
        if (answer == null) {
            answer = unknown.getIfPresent(key);
        }
        return answer != null
                ? Uni.createFrom().item(answer)
                : lookUp.map(user -> user.map(User::caller))
                        .invoke(caller -> (caller.isPresent() ? known : unknown).put(key, caller));
    }
}
