package dev.slipway.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that scripts can write to, whoever they run as. */
final class SharedFile {

    private SharedFile() {}

    static Path create() throws IOException {
        Path file = Files.createTempDirectory("slipway-notes").resolve("notes");
        Files.createFile(file);
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        return file;
    }
}
