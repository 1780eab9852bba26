package dev.slipway.portal.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "slipway.events")
interface EventsConfig {

    /** How long an event is kept. */
    @WithDefault("365d")
    Duration keep();

    /** Events that one statement of the clean-up deletes. */
    @WithDefault("1000")
    int batch();

    /** Statements of one clean-up; what is left waits for the next. */
    @WithDefault("100")
    int batches();
}
