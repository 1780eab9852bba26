package dev.slipway.deployment.scripts;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Supervisors that wait for a script: in a namespace of its own one serves many scripts, and starting it costs most. */
@ApplicationScoped
class Supervisors {

    private static final int MOST_IDLE = 32;

    private final ScriptsConfig config;
    private final Isolation isolation;
    private final WorkFolders folders;

    /** Last in, first out: what is not needed any more grows old at the bottom. */
    private final Deque<Supervisor> idle = new ArrayDeque<>();

    /** Pipes without a supervisor. */
    private final Deque<Path> pipes = new ArrayDeque<>();

    @Inject
    Supervisors(ScriptsConfig config, Isolation isolation, WorkFolders folders) {
        this.config = config;
        this.isolation = isolation;
        this.folders = folders;
    }

    Supervisor take() throws ScriptRefused, IOException {
        Path free;
        synchronized (this) {
            for (Supervisor next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
                if (next.ready()) {
                    return next;
                }
                pipes.push(next.pipes());
            }
            free = pipes.poll();
        }
        List<String> command = new ArrayList<>(isolation.supervisor(folders.shared("supervisor.sh")));
        command.add(String.format(Locale.ROOT, "%.2f", config.grace().toMillis() / 1000.0));
        return new Supervisor(free != null ? free : folders.makePipes(Supervisor.PIPES), command, environment());
    }

    /** @param clean its pipes are where they belong and nobody holds them open */
    void giveBack(Supervisor supervisor, boolean clean) {
        if (!clean) {
            supervisor.destroy();
            folders.remove(supervisor.pipes());
            return;
        }
        synchronized (this) {
            if (supervisor.ready() && idle.size() < MOST_IDLE) {
                idle.push(supervisor);
                return;
            }
            pipes.push(supervisor.pipes());
        }
        supervisor.destroy();
    }

    void atStop(@Observes ShutdownEvent event) {
        synchronized (this) {
            idle.forEach(Supervisor::destroy);
            idle.clear();
        }
    }

    /** What every script sees of the worker's environment. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", Interpreters.searchPath());
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "dumb");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        return environment;
    }
}
