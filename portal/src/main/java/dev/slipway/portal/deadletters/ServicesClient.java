package dev.slipway.portal.deadletters;

import dev.slipway.portal.routing.ServicesConfig;
import dev.slipway.rest.TokenMint;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One client for each service that the portal knows of. */
@ApplicationScoped
class ServicesClient {

    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 5;

    private final Map<String, DeadLettersClient> clients = new TreeMap<>();

    ServicesClient(
            ServicesConfig services,
            @ConfigProperty(name = "slipway.identity.service-key") Path key,
            InstantSource clock) {
        var mint = TokenMint.fromFile(key, clock);
        services.addresses().forEach((service, address) -> clients.put(service, client(service, address, mint)));
    }

    Set<String> names() {
        return clients.keySet();
    }

    Optional<DeadLettersClient> of(String service) {
        return Optional.ofNullable(clients.get(service));
    }

    private static DeadLettersClient client(String service, URI address, TokenMint mint) {
        ClientRequestFilter token = request ->
                request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + mint.forService(service));
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .register(token)
                .register(ServiceAnswerMapper.class)
                .build(DeadLettersClient.class);
    }
}
