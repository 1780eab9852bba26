package dev.slipway.deployment.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The folders that scripts run in. Each process has one of its own under the configured folder, locked while it lives, so
 * that several workers share a machine and each removes at start what dead ones left behind.
 */
@ApplicationScoped
class WorkFolders {

    private static final Logger LOG = Logger.getLogger(WorkFolders.class);
    private static final String PREFIX = "worker-";
    private static final String LOCK = ".lock";
    private static final List<String> SHARED =
            List.of("supervisor.sh", "bootstrap.bash", "bootstrap.py", "bootstrap.ps1");

    private final ScriptsConfig config;
    private final Isolation isolation;
    private final SecureRandom random = new SecureRandom();

    /** Deleting may take long when a script left much: nobody waits for it. */
    private final ExecutorService remover = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "work-folders");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Path own;
    private @Nullable FileLock lock;

    @Inject
    WorkFolders(ScriptsConfig config, Isolation isolation) {
        this.config = config;
        this.isolation = isolation;
    }

    void atStart(@Observes StartupEvent event) {
        configured().ifPresent(this::removeLeftovers);
    }

    void atStop(@Observes ShutdownEvent event) {
        remover.shutdown();
        try {
            if (!remover.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.info("Work folders are left for the next start to remove");
            }
            synchronized (this) {
                if (own != null) {
                    Removal.of(own);
                }
            }
        } catch (IOException e) {
            LOG.debug("The worker's folder is left for the next start to remove", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Folder of one attempt: ours; below it {@code home} and {@code tmp} belong to the script. */
    Path create() throws ScriptRefused, IOException {
        Path folder = own().resolve(HexFormat.of().formatHex(randomName()));
        // Passable, not listable: scripts of other tasks, which are the same user, cannot find it.
        makeFolder(folder, "rwx--x--x");
        give(makeFolder(home(folder), "rwx------"));
        give(makeFolder(folder.resolve("tmp"), "rwx------"));
        return folder;
    }

    /** Where the script of this folder starts. */
    static Path home(Path folder) {
        return folder.resolve("home");
    }

    /** A file that only the script's user can read. */
    Path write(Path folder, String name, byte[] content) throws ScriptRefused, IOException {
        if (name.indexOf('/') >= 0 || name.startsWith(".")) {
            throw new IllegalArgumentException("Not the name of a file in a work folder: " + name);
        }
        Path file = folder.resolve(name);
        try (var channel = Files.newByteChannel(
                file,
                java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(content));
        }
        give(file);
        return file;
    }

    /** A new folder with named pipes that the script's user may open. */
    Path makePipes(List<String> names) throws ScriptRefused, IOException {
        Path folder = own().resolve("pipes-" + HexFormat.of().formatHex(randomName()));
        makeFolder(folder, "rwx------");
        List<String> command = new java.util.ArrayList<>(List.of("mkfifo", "-m", "600"));
        command.addAll(names);
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "mkfifo failed: " + new String(process.getErrorStream().readAllBytes(), UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        for (String name : names) {
            give(folder.resolve(name));
        }
        return folder;
    }

    Path shared(String name) throws ScriptRefused, IOException {
        return own().resolve(name);
    }

    void remove(Path folder) {
        remover.execute(() -> {
            try {
                Removal.of(folder);
            } catch (IOException e) {
                LOG.warnf("Work folder %s could not be removed and is left for the next start: %s", folder, e);
            }
        });
    }

    private byte[] randomName() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return name;
    }

    private void give(Path path) throws ScriptRefused, IOException {
        Isolation.Guest guest = isolation.guest();
        if (guest != null) {
            Files.setAttribute(path, "unix:gid", guest.gid());
            Files.setAttribute(path, "unix:uid", guest.uid());
        }
    }

    private synchronized Path own() throws ScriptRefused, IOException {
        if (own == null || !Files.isDirectory(own)) {
            Path made = Files.createTempDirectory(base(), PREFIX);
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
            // Locked before it gets its name: a folder with an unlocked lock is a dead worker's.
            Path unnamed = made.resolve(LOCK + "-new");
            lock = FileChannel.open(unnamed, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            Files.move(unnamed, made.resolve(LOCK));
            for (String name : SHARED) {
                try (InputStream resource = WorkFolders.class.getResourceAsStream("/scripts/" + name)) {
                    if (resource == null) {
                        throw new IOException("The service's jar holds no scripts/" + name);
                    }
                    Files.copy(resource, made.resolve(name));
                }
                Files.setPosixFilePermissions(made.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
            }
            own = made;
        }
        return own;
    }

    private java.util.Optional<Path> configured() {
        return config.workDir().filter(dir -> !dir.isBlank()).map(dir -> Path.of(dir)
                .toAbsolutePath());
    }

    private Path base() throws ScriptRefused, IOException {
        Path system = Path.of(System.getProperty("java.io.tmpdir"));
        Path base = configured().orElse(system);
        if (!base.equals(system)) {
            if (!Files.exists(base)) {
                Files.createDirectories(base.getParent());
                makeFolder(base, "rwx--x--x");
            }
            if (isolation.guest() != null && !Isolation.openToAll(base)) {
                LOG.infof(
                        "Scripts run as user %s, who cannot pass %s: their folders are in %s",
                        config.user(), base, system);
                base = system;
            }
        }
        if (isolation.guest() != null && !Isolation.openToAll(base)) {
            throw new ScriptRefused("User " + config.user() + ", who runs the scripts, cannot pass " + base
                    + " on worker " + Hosts.name()
                    + ": set SLIPWAY_WORK_DIR to a folder below folders that everybody may pass.");
        }
        removeLeftovers(base);
        return base;
    }

    private void removeLeftovers(Path base) {
        if (!Files.isDirectory(base)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : folders) {
                if (abandoned(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            LOG.warnf("Old work folders in %s could not be looked at: %s", base, e);
        }
    }

    /** Its process holds a lock while it lives. */
    private boolean abandoned(Path folder) {
        Path file = folder.resolve(LOCK);
        try {
            boolean ours = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                    .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            if (!ours
                    || folder.equals(own)
                    || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path makeFolder(Path folder, String permissions) throws IOException {
        // Created closed, then opened: the mode given at creation is cut by the umask.
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!permissions.equals("rwx------")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
        return folder;
    }
}
