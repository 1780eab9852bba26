package dev.slipway.deployment.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this copy works on the queue. */
@ConfigMapping(prefix = "slipway.worker")
public interface QueueConfig {

    /** Tasks that this copy executes at the same time; 0 = it only serves the API. */
    @WithDefault("5")
    int slots();

    /** How long a task may wait although every wake-up was lost. */
    @WithDefault("1s")
    Duration poll();

    /** Between two renewals of the leases; far below their 15 seconds. */
    @WithDefault("2s")
    Duration heartbeat();

    /** How long running tasks may go on when the service is asked to stop; then they are handed to other copies. */
    @WithDefault("3s")
    Duration grace();
}
