package dev.slipway.deployment.expansions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "slipway.expansions")
public interface ExpansionsConfig {

    /** How long a step that is about to start waits for variables-service to tell what its variables hold. */
    @WithDefault("PT2M")
    Duration patience();
}
