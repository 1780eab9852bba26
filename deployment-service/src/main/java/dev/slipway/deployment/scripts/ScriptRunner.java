package dev.slipway.deployment.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Runs a script under a supervisor, in a folder of its own, and hands on what it prints while it prints it. */
@ApplicationScoped
public class ScriptRunner {

    private static final Logger LOG = Logger.getLogger(ScriptRunner.class);

    private final ScriptsConfig config;
    private final Isolation isolation;
    private final Interpreters interpreters;
    private final WorkFolders folders;
    private final AtomicLong runs = new AtomicLong();
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "script-output");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    ScriptRunner(ScriptsConfig config, Isolation isolation, Interpreters interpreters, WorkFolders folders) {
        this.config = config;
        this.isolation = isolation;
        this.interpreters = interpreters;
        this.folders = folders;
    }

    /**
     * Blocks until the script and all it started have ended.
     *
     * @param deadlineUptime until when it may live without a word, in seconds of uptime
     * @param started gets the means to keep the script alive and to kill it, once, before this blocks
     */
    public ScriptResult run(
            Script script, ScriptListener listener, double deadlineUptime, Consumer<RunningScript> started)
            throws ScriptRefused {
        Path folder = null;
        try {
            Path interpreter = interpreters.find(script.syntax(), isolation.guest() != null);
            folder = folders.create();
            RunningScript running = start(script, interpreter, folder, listener, deadlineUptime);
            started.accept(running);
            return running.await();
        } catch (IOException e) {
            LOG.warn("A script could not be started", e);
            throw new ScriptRefused(
                    "The script could not be started on worker " + Hosts.name() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScriptRefused("Worker " + Hosts.name() + " is stopping.", e);
        } finally {
            if (folder != null) {
                folders.remove(folder);
            }
        }
    }

    private RunningScript start(
            Script script, Path interpreter, Path folder, ScriptListener listener, double deadlineUptime)
            throws ScriptRefused, IOException {
        Path reasonFile = folder.resolve("reason");
        List<String> command = isolation.supervisor(folders.shared("supervisor.sh"));
        command.add(reasonFile.toString());
        command.add(String.format(Locale.ROOT, "%.2f", deadlineUptime));
        command.add(String.format(Locale.ROOT, "%.2f", config.grace().toMillis() / 1000.0));
        command.addAll(isolation.asGuest());
        command.add(interpreter.toString());
        command.addAll(script.syntax().arguments(folders.shared(script.syntax().bootstrap())));
        command.add(folders.write(
                        folder,
                        body(script),
                        script.body().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))
                .toString());
        command.add(folders.write(folder, "variables", variables(script.variables()))
                .toString());

        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.directory(folder.resolve("home").toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(environment(folder));
        environment.putAll(script.environment());
        Process process = builder.start();

        var levels = new OutputLevels();
        var budget = new OutputBudget(config.outputLimit());
        var stdout = new ScriptOutput(false, listener, script.masks(), levels, budget);
        var stderr = new ScriptOutput(true, listener, script.masks(), levels, budget);
        var out = readers.submit(() -> read(process.getInputStream(), stdout));
        var err = readers.submit(() -> read(process.getErrorStream(), stderr));
        return new RunningScript(process, reasonFile, config.grace(), out, err);
    }

    /** All that a script sees of the worker's environment. */
    private Map<String, String> environment(Path folder) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", Interpreters.searchPath());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("TMPDIR", folder.resolve("tmp").toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "dumb");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        // Marks all processes of this run for the supervisor's sweep.
        environment.put("SLIPWAY_RUN", ProcessHandle.current().pid() + "." + runs.incrementAndGet());
        return environment;
    }

    private static String body(Script script) {
        return switch (script.syntax()) {
            case BASH -> "script.sh";
            case PYTHON -> "script.py";
            case POWERSHELL -> "script.ps1";
        };
    }

    /** Name and value in turn, each ended by a NUL, which neither can hold. */
    private static byte[] variables(Map<String, String> variables) {
        var content = new StringBuilder();
        variables.forEach(
                (name, value) -> content.append(name.toLowerCase(Locale.ROOT).replace("\0", ""))
                        .append('\0')
                        .append(value.replace("\0", ""))
                        .append('\0'));
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void read(InputStream stream, ScriptOutput output) {
        try {
            int count = stream.read(output.buffer(), output.offset(), output.room());
            while (count >= 0) {
                output.took(count);
                count = stream.read(output.buffer(), output.offset(), output.room());
            }
        } catch (IOException e) {
            LOG.debug("A script's output ended early", e);
        } finally {
            output.end();
        }
    }
}
