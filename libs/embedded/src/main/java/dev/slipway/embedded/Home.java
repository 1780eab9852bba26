package dev.slipway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything lies below the home folder. Real paths, so that a process's working folder can be compared with them. */
public record Home(Path root) {

    public static Home at(Path root) {
        try {
            return new Home(Files.createDirectories(root).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root + " as home folder: " + e.getMessage(), e);
        }
    }

    /** Unpacked programs: replaceable, keyed by version. */
    Path programs() {
        return folder("lib");
    }

    /** Passwords. Beside the data, not in it: a lost broker folder must not lock out services that are running. */
    public Path secrets() {
        return folder("secrets");
    }

    public Path run() {
        return folder("run");
    }

    public Path logs() {
        return folder("logs");
    }

    Path postgres() {
        return folder("postgres");
    }

    Path kafka() {
        return folder("kafka");
    }

    /** A folder of this home that only its owner may enter. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(
                    root.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + root.resolve(name) + ": " + e.getMessage(), e);
        }
    }
}
