package dev.slipway.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Blobs as files {@code ab/abcd…}, below a folder that only the service's own user may enter. Uploads come in by {@link
 * #incoming()}, on the same file system, so that taking one over is a rename: all of it is there, or nothing.
 */
public final class FolderBlobStore implements BlobStore {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /** Makes the folder when it is not there. */
    public FolderBlobStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            createFolder(incoming());
            keepOthersOut(this.folder);
        } catch (IOException e) {
            throw new BlobsUnavailable("The folder " + this.folder + " cannot be used for packages and artifacts", e);
        }
    }

    /** Where files that are still growing belong. */
    public Path incoming() {
        return folder.resolve("incoming");
    }

    @Override
    public Blob take(Path file) {
        BlobId id = BlobId.random();
        Path home = path(id);
        try {
            Blob blob = read(id, file);
            createFolder(shard(id.shard()));
            sync(file);
            move(file, home);
            sync(shard(id.shard()));
            return blob;
        } catch (IOException e) {
            discard(home);
            throw unavailable(e);
        }
    }

    private static Blob read(BlobId id, Path file) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
            }
        }
        return new Blob(id, size, HexFormat.of().formatHex(sha256.digest()));
    }

    private void move(Path file, Path home) throws IOException {
        try {
            Files.move(file, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Path copy = incoming().resolve(home.getFileName());
            try {
                Files.copy(file, copy);
                sync(copy);
                Files.move(copy, home, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(file);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    @Override
    public Optional<Path> find(BlobId id) {
        Path file = path(id);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void delete(BlobId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<BlobId> olderThan(Instant then, int shard, int limit) {
        try (Stream<Path> files = Files.list(shard(shard))) {
            return files.filter(file -> BlobId.isId(file.getFileName().toString()))
                    .filter(file -> isOlder(file, then))
                    .limit(limit)
                    .map(file -> new BlobId(file.getFileName().toString()))
                    .toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            throw new BlobsUnavailable("The folder of the blobs cannot be listed", e);
        }
    }

    /**
     * Deletes uploads that stopped growing before then: a process that was killed left them.
     *
     * @return how many
     */
    public int sweepIncoming(Instant then, int limit) {
        try (Stream<Path> files = Files.list(incoming())) {
            List<Path> left =
                    files.filter(file -> isOlder(file, then)).limit(limit).toList();
            left.forEach(FolderBlobStore::discard);
            return left.size();
        } catch (IOException | UncheckedIOException e) {
            throw new BlobsUnavailable("The folder of incoming blobs cannot be listed", e);
        }
    }

    /** A file that has just gone is nobody's business any more. */
    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path shard(int number) {
        return folder.resolve(HexFormat.of().toHexDigits((byte) number));
    }

    private Path path(BlobId id) {
        return shard(id.shard()).resolve(id.value());
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Also when somebody else made the folder: scripts of deployments run on the same machine as other users. */
    private static void keepOthersOut(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Of a folder: that its entries are on the disk. */
    private static void sync(Path file) throws IOException {
        var how = Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The sweep comes by again.
            return;
        }
    }

    private static BlobsUnavailable unavailable(IOException cause) {
        return new BlobsUnavailable(
                "The server cannot write to its store of packages and artifacts, perhaps because the disk is full; nothing"
                        + " was changed. Ask an administrator to look at the disk and the server's log, then try again.",
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
