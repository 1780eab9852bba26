package dev.slipway.portal.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.rest.Caller;
import dev.slipway.rest.TokenMint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens by which the portal speaks for callers, each used for half of its minute. */
@ApplicationScoped
class CallerTokens {
    private record For(Caller caller, String audience) {}

    private final Cache<For, String> tokens = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();
    private final TokenMint mint;

    @Inject
    CallerTokens(@ConfigProperty(name = "slipway.identity.service-key") Path key, InstantSource clock) {
        this.mint = TokenMint.fromFile(key, clock);
    }

    String token(Caller caller, String audience) {
        return tokens.get(new For(caller, audience), wanted -> mint.forUser(wanted.caller(), wanted.audience()));
    }
}
