package dev.slipway.deployment.execution;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What people see of this suite. */
@ConfigMapping(prefix = "slipway.web")
interface WebConfig {

    /** The address that people open in their browser, which steps get as Octopus.Web.ServerUri; they get none when it is not set. */
    Optional<String> publicUrl();
}
