package dev.slipway.portal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong passwords of the last minutes: too many for one name, and nobody may try that name for a while. */
@ApplicationScoped
class LoginAttempts {
    static final int ALLOWED = 10;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** Counts an attempt before it is made, so that attempts side by side count too. */
    boolean begin(String username) {
        return failures.get(key(username), name -> new AtomicInteger()).incrementAndGet() <= ALLOWED;
    }

    void succeeded(String username) {
        failures.invalidate(key(username));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
