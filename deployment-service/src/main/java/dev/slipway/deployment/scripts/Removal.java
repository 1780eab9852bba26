package dev.slipway.deployment.scripts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a folder that a hostile script has furnished: never follows a link, also not one that replaces a folder
 * meanwhile, and folders however deep cost no more than {@link #DEEPEST} open descriptors.
 */
final class Removal {

    private static final int DEEPEST = 64;

    private final SecureDirectoryStream<Path> top;
    private int moved;

    private Removal(SecureDirectoryStream<Path> top) {
        this.top = top;
    }

    static void of(Path folder) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            if (stream instanceof SecureDirectoryStream<Path> secure) {
                var removal = new Removal(secure);
                int before;
                do {
                    before = removal.moved;
                    // A fresh look each time: what was moved up came after the stream was opened.
                    try (DirectoryStream<Path> again = Files.newDirectoryStream(folder)) {
                        removal.empty((SecureDirectoryStream<Path>) again, folder, 0);
                    }
                } while (removal.moved > before);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder);
    }

    private void empty(SecureDirectoryStream<Path> folder, Path path, int depth) throws IOException {
        List<Path> names = new ArrayList<>();
        for (Path entry : folder) {
            names.add(entry.getFileName());
            if (names.size() == 10_000) {
                delete(folder, path, names, depth);
                names.clear();
            }
        }
        delete(folder, path, names, depth);
    }

    private void delete(SecureDirectoryStream<Path> folder, Path path, List<Path> names, int depth) throws IOException {
        for (Path name : names) {
            try {
                if (folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes()
                        .isDirectory()) {
                    descend(folder, path, name, depth);
                } else {
                    folder.deleteFile(name);
                }
            } catch (NoSuchFileException e) {
                // Gone already.
            }
        }
    }

    private void descend(SecureDirectoryStream<Path> folder, Path path, Path name, int depth) throws IOException {
        if (depth == DEEPEST) {
            folder.move(name, top, Path.of("deep-" + moved++));
            return;
        }
        try {
            within(folder, path, name, depth);
        } catch (AccessDeniedException e) {
            // Not met as root. A link set meanwhile could only lead to what this same user's script may change anyway.
            Files.setPosixFilePermissions(path.resolve(name), PosixFilePermissions.fromString("rwx------"));
            within(folder, path, name, depth);
        }
        folder.deleteDirectory(name);
    }

    private void within(SecureDirectoryStream<Path> folder, Path path, Path name, int depth) throws IOException {
        try (SecureDirectoryStream<Path> inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            empty(inner, path.resolve(name), depth + 1);
        }
    }
}
