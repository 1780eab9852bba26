package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Fills a folder beside its final name and renames it, so that a folder is complete whenever it exists. */
final class UnpackOnce {

    private UnpackOnce() {}

    interface Filling {
        void fill(Path folder) throws IOException;
    }

    static Path into(Path target, Filling filling) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            var unfinished = Files.createTempDirectory(target.getParent(), "unpacking");
            filling.fill(unfinished);
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                delete(unfinished);
                if (!Files.isDirectory(target)) {
                    throw e; // not just another one who was faster
                }
            }
            return target;
        } catch (IOException e) {
            throw new EmbeddedException("Cannot unpack into " + target + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
