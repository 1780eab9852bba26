package dev.slipway.release.packages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the contents of packages lie. */
@ConfigMapping(prefix = "slipway.packages")
interface PackagesConfig {

    /** The folder of their contents, which all copies of the service share. */
    Path folder();

    /** How old a content must be that no package names, before it is taken for left over; longer than any upload. */
    @WithDefault("1D")
    Duration leftOverAfter();

    /** How often one of the 256 parts of the folder is looked through. */
    @WithDefault("5M")
    Duration sweepEvery();
}
