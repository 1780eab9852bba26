package dev.slipway.launcher.services;

import java.nio.file.Path;
import java.util.List;

/**
 * Class-data archives (AppCDS), one per service: written once from a running service, mapped at every later start. The JVM
 * ignores one that does not fit its version or the jars.
 *
 * @param folder where they lie
 */
public record ClassArchive(Path folder) {

    List<String> flags(Service service) {
        return List.of();
    }
}
