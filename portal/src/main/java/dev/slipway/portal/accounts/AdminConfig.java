package dev.slipway.portal.accounts;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "slipway.admin")
interface AdminConfig {
    /** API key of the user admin; a change takes effect at the next start. */
    Optional<String> apiKey();

    /** Password of the user admin; a change takes effect at the next start. */
    Optional<String> password();
}
