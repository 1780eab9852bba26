package dev.slipway.release.processes;

import dev.slipway.secrets.Secrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The master key under which sensitive properties are sealed. */
class SecretsConfig {

    @Produces
    @Singleton
    Secrets secrets(@ConfigProperty(name = "slipway.master-key") String masterKey) {
        return Secrets.under(masterKey);
    }
}
