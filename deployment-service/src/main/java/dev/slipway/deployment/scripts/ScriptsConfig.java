package dev.slipway.deployment.scripts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How scripts run on this worker. */
@ConfigMapping(prefix = "slipway.scripts")
public interface ScriptsConfig {

    /** Folder for the scripts' work folders; a folder of the system's temporary one when not set. */
    Optional<String> workDir();

    /** User that scripts run as when the service is root; give {@code root} to let them have the machine. */
    @WithDefault("nobody")
    String user();

    /** Time between the polite and the final signal when a script is cancelled or times out. */
    @WithDefault("2s")
    Duration grace();

    /** Characters of output that are kept of one script, each line counting 48 more; the rest is read and dropped. */
    @WithDefault("16777216")
    long outputLimit();

    /** Use process namespaces where the system allows it; off only to test what happens where it does not. */
    @WithDefault("true")
    boolean namespaces();
}
