package dev.slipway.eventing;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the consumers' connector the same connection as the relay's, in place of Quarkus's own default. */
@Singleton
class KafkaSettingsProducer {

    @Produces
    @Singleton
    KafkaSettings settings(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "slipway.kafka.user") Optional<String> user,
            @ConfigProperty(name = "slipway.kafka.password") Optional<String> password) {
        return KafkaSettings.of(bootstrap, user, password);
    }

    @Produces
    @Singleton
    @Identifier("default-kafka-broker")
    Map<String, Object> connectorDefaults(KafkaSettings settings) {
        return settings.connection();
    }
}
