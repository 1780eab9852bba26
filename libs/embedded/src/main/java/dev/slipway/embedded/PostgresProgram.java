package dev.slipway.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the zonky binaries jar of this machine's architecture. */
final class PostgresProgram {

    private PostgresProgram() {}

    static Path unpack(Path programs) {
        var archive = "/" + archiveOf(System.getProperty("os.name"), System.getProperty("os.arch"));
        var resource = PostgresProgram.class.getResource(archive);
        if (resource == null) {
            throw new EmbeddedException("No PostgreSQL binaries on the class path: " + archive + " is missing");
        }
        // The jar's address carries the version; its hash keeps versions apart.
        var target = programs.resolve(
                "postgres-" + Integer.toHexString(resource.toString().hashCode()));
        return UnpackOnce.into(target, folder -> {
            try (var in = resource.openStream()) {
                extract(in, folder);
            }
        });
    }

    static String archiveOf(String os, String architecture) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
            throw new EmbeddedException(
                    "The embedded PostgreSQL runs on Linux, not on " + os + ": use docker-compose.yml");
        }
        return switch (architecture) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default ->
                throw new EmbeddedException("No PostgreSQL binaries for " + architecture + ": use docker-compose.yml");
        };
    }

    private static void extract(InputStream xz, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(xz)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
