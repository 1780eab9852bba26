package dev.slipway.deployment.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out once what this machine offers to keep scripts apart, and makes the command lines that use it. */
@ApplicationScoped
class Isolation {

    private static final Logger LOG = Logger.getLogger(Isolation.class);
    private static final long PROBE_SECONDS = 10;

    /**
     * Another user to run scripts as.
     *
     * @param user by name, which setpriv finds at once; a number it would look for as a name in every directory first
     */
    record Guest(int uid, int gid, String user, String group) {}

    private record Probe(
            List<String> namespace,
            boolean parentDeathSignal,
            @Nullable Guest guest) {}

    private final ScriptsConfig config;
    private @Nullable Probe probe;

    @Inject
    Isolation(ScriptsConfig config) {
        this.config = config;
    }

    /** The user that owns a script's files, or null when scripts run as ourselves. */
    @Nullable
    Guest guest() throws ScriptRefused {
        return probe().guest;
    }

    boolean namespaces() throws ScriptRefused {
        return !probe().namespace.isEmpty();
    }

    /** Command line of a supervisor, without its own arguments. */
    List<String> supervisor(Path script) throws ScriptRefused {
        List<String> command = new ArrayList<>();
        // A session of its own: a Ctrl-C or a stop typed at the service's terminal is not for the scripts.
        command.add("setsid");
        command.addAll(probe().namespace);
        command.addAll(List.of("bash", "--noprofile", "--norc", script.toString()));
        command.add(probe().namespace.isEmpty() ? "group" : "namespace");
        return command;
    }

    /** What stands before the interpreter. */
    List<String> asGuest() throws ScriptRefused {
        Guest guest = probe().guest;
        if (guest != null) {
            return List.of(
                    "setpriv",
                    "--reuid=" + guest.user,
                    "--regid=" + guest.group,
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--no-new-privs",
                    "--pdeathsig=KILL",
                    "--");
        }
        // Within a namespace the kernel sees to it.
        return probe().parentDeathSignal && probe().namespace.isEmpty()
                ? List.of("setpriv", "--pdeathsig=KILL", "--")
                : List.of();
    }

    private synchronized Probe probe() throws ScriptRefused {
        if (probe == null) {
            probe = explore();
        }
        return probe;
    }

    private Probe explore() throws ScriptRefused {
        if (run("setsid", "bash", "-c", "((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501))") == null) {
            throw new ScriptRefused(
                    "Scripts run under bash 5.1 or newer and setsid: install bash and util-linux on worker "
                            + Hosts.name() + ".");
        }
        boolean root = "0".equals(run("id", "-u"));
        boolean setpriv = run("setpriv", "--pdeathsig=KILL", "--", "true") != null;
        Guest guest = root && !config.user().equals("root") ? guest(setpriv) : null;
        List<String> namespace = config.namespaces() ? namespace(root) : List.of();
        LOG.infof(
                "Scripts run as %s, %s",
                guest == null ? "the service's own user" : config.user(),
                namespace.isEmpty()
                        ? "in process groups: this system gives no process namespaces, so a process that leaves its"
                                + " session and drops its environment outlives its script"
                        : "each in a process namespace of its own");
        return new Probe(namespace, setpriv, guest);
    }

    private Guest guest(boolean setpriv) throws ScriptRefused {
        if (!setpriv) {
            throw new ScriptRefused("The service is root on worker " + Hosts.name() + " and runs scripts as user "
                    + config.user() + ", which needs setpriv: install util-linux, or run the service as another user.");
        }
        String uid = run("id", "-u", config.user());
        String gid = run("id", "-g", config.user());
        String group = run("id", "-gn", config.user());
        if (uid == null || gid == null) {
            throw new ScriptRefused("There is no user " + config.user() + " on worker " + Hosts.name()
                    + " to run scripts as: create it, or name another one in SLIPWAY_SCRIPT_USER.");
        }
        return new Guest(Integer.parseInt(uid), Integer.parseInt(gid), config.user(), group == null ? gid : group);
    }

    private List<String> namespace(boolean root) {
        for (List<String> extra : List.of(List.of("--mount-proc"), List.<String>of())) {
            List<String> command = new ArrayList<>(List.of("unshare"));
            if (!root) {
                command.addAll(List.of("--user", "--map-current-user"));
            }
            command.addAll(List.of("--pid", "--fork", "--kill-child"));
            command.addAll(extra);
            List<String> tried = new ArrayList<>(command);
            // Process 1 of the namespace is what the supervisor counts on.
            tried.addAll(List.of("bash", "-c", "[ $$ = 1 ] && read -r _ </proc/uptime"));
            if (run(tried.toArray(String[]::new)) != null) {
                return List.copyOf(command);
            }
        }
        return List.of();
    }

    /** What it printed, or null when it failed or is not there. */
    private static @Nullable String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().clear();
            builder.environment().putAll(Map.of("PATH", Interpreters.searchPath(), "LC_ALL", "C"));
            Process process = builder.start();
            String output = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            return process.exitValue() == 0 ? output : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Can another user get at this place? Looks at what everybody may do, along the whole real path. */
    static boolean openToAll(Path path) {
        try {
            for (Path at = path.toRealPath(); at != null; at = at.getParent()) {
                int mode = (int) Files.getAttribute(at, "unix:mode");
                if ((mode & 1) == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
