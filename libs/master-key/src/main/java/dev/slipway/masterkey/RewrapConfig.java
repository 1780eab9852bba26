package dev.slipway.masterkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "slipway.rewrap")
interface RewrapConfig {

    /** How long nothing may have been found under a former key before it counts as no longer needed. */
    @WithDefault("1M")
    Duration quiet();

    /** Bounds the work of one tick, which is once every five seconds. */
    @WithDefault("1S")
    Duration budget();
}
