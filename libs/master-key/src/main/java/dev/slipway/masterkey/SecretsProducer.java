package dev.slipway.masterkey;

import dev.slipway.secrets.MasterKey;
import dev.slipway.secrets.Secrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What seals and opens this service's secrets, from the settings of its process. */
class SecretsProducer {

    @Produces
    @Singleton
    Secrets secrets(
            @ConfigProperty(name = "slipway.master-key") Optional<String> current,
            @ConfigProperty(name = "slipway.former-master-keys") Optional<String> former) {
        try {
            return new Secrets(MasterKey.of(current.orElse("")), MasterKey.former(former.orElse("")));
        } catch (IllegalArgumentException e) {
            throw Refusal.because(String.valueOf(e.getMessage()));
        }
    }
}
