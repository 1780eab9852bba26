package dev.slipway.deployment.execution;

import dev.slipway.secrets.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens what other services sealed, with the suite's master key. */
@ApplicationScoped
class SecretsOfService {

    @Produces
    @Singleton
    Secrets secrets(@ConfigProperty(name = "slipway.master-key") String masterKey) {
        return Secrets.under(masterKey);
    }
}
