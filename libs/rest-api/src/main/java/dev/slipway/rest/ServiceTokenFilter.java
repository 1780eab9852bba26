package dev.slipway.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Shows this service's own token to the service that a REST client is for. The audience is the client's config key,
 * so {@code @RegisterRestClient(configKey = "release-service")} is needed.
 */
@ApplicationScoped
public class ServiceTokenFilter implements ClientRequestFilter {
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    /** Half a token's life, so that it never expires under way. */
    private final Cache<String, String> tokens =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    private final TokenMint mint;

    @Inject
    ServiceTokenFilter(IdentityConfig config, InstantSource clock) {
        Path key = config.serviceKey()
                .orElseThrow(() -> new IllegalStateException(
                        "SLIPWAY_SERVICE_KEY is not set: this process has no key to call other services with"));
        this.mint = TokenMint.fromFile(key, clock);
    }

    @Override
    public void filter(ClientRequestContext request) {
        Method method = (Method) request.getProperty(INVOKED_METHOD);
        String audience = method.getDeclaringClass()
                .getAnnotation(RegisterRestClient.class)
                .configKey();
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.get(audience, mint::forService));
    }
}
