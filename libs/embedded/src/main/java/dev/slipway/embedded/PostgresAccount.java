package dev.slipway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: it refuses to run as root. In a user namespace of its own root is nobody in particular, while
 * outside it stays out of reach for the unprivileged users that scripts run as. Where the kernel or a container gives no
 * such namespace, it runs as a user of the system that no script runs as.
 *
 * @param user whose the data are
 * @param prefix what stands before its command line
 */
record PostgresAccount(String user, List<String> prefix) {

    private static final long PROBE_SECONDS = 5;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /** {@code initdb} asks for a user that has a name; the latter two are on every distribution. */
    private static final List<String> CANDIDATES = List.of("postgres", "daemon", "bin");

    PostgresAccount {
        prefix = List.copyOf(prefix);
    }

    static PostgresAccount ofThisMachine() {
        return choose(
                System.getProperty("user.name"),
                System.getenv().getOrDefault("SLIPWAY_SCRIPT_USER", "nobody"),
                PostgresAccount::works);
    }

    /** @param works whether a command line ends well on this machine */
    static PostgresAccount choose(String self, String scriptUser, Predicate<List<String>> works) {
        if (!self.equals("root")) {
            return new PostgresAccount(self, List.of());
        }
        if (works.test(and(NAMESPACE, "true"))) {
            return new PostgresAccount(self, NAMESPACE);
        }
        return CANDIDATES.stream()
                .filter(user -> !user.equals(scriptUser))
                .map(user -> new PostgresAccount(user, as(user)))
                .filter(account -> works.test(and(account.prefix, "true")))
                .findFirst()
                .orElseThrow(() -> new EmbeddedException("PostgreSQL does not run as root, this system refuses user"
                        + " namespaces (unshare -U), and setpriv can become none of " + CANDIDATES
                        + ": install util-linux and add a user postgres, or run slipway as another user than root"));
    }

    private static List<String> as(String user) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--");
    }

    /** Makes sure that it reaches its programs and data; opens our own folders on the way to passing, not to looking. */
    void requireReach(Path program, Path data) {
        if (!prefix.equals(as(user))) {
            return;
        }
        own(data);
        Stream.of(program, program.getParent(), data.getParent()).forEach(PostgresAccount::letPass);
        var server = program.resolve("bin/postgres").toString();
        if (!works(and(prefix, "test", "-x", server, "-a", "-w", data.toString()))) {
            throw new EmbeddedException("PostgreSQL runs as user " + user + " here, who does not reach " + data
                    + ": set SLIPWAY_HOME to a folder below folders that every user may pass, such as /var/lib/slipway,"
                    + " or run slipway as another user than root");
        }
    }

    /** Makes the data this user's, whoever ran PostgreSQL before, and whoever of us just wrote into them. */
    void own(Path data) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try (var paths = Files.walk(data)) {
            var owner = data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            for (var path : paths.toList()) {
                var view = Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS);
                if (!view.getOwner().equals(owner)) {
                    view.setOwner(owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + user + " the owner of " + data + ": " + e.getMessage(), e);
        }
    }

    private static void letPass(Path folder) {
        try {
            var permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(folder, permissions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + folder + " to passing: " + e.getMessage(), e);
        }
    }

    private static List<String> and(List<String> prefix, String... more) {
        return Stream.concat(prefix.stream(), Stream.of(more)).toList();
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while looking for a user to run PostgreSQL as");
        }
    }
}
