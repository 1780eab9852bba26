package dev.slipway.deployment.scripts;

import dev.slipway.deployment.scripts.ScriptResult.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs a script under a supervisor, in a folder of its own, and hands on what it prints while it prints it. */
@ApplicationScoped
public class ScriptRunner {

    private static final Logger LOG = Logger.getLogger(ScriptRunner.class);

    /** How long output may go on after the script's end: only where a process escaped its supervisor. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final ScriptsConfig config;
    private final Isolation isolation;
    private final Interpreters interpreters;
    private final WorkFolders folders;
    private final Supervisors supervisors;
    private final AtomicLong runs = new AtomicLong();
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "script-output");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    ScriptRunner(
            ScriptsConfig config,
            Isolation isolation,
            Interpreters interpreters,
            WorkFolders folders,
            Supervisors supervisors) {
        this.config = config;
        this.isolation = isolation;
        this.interpreters = interpreters;
        this.folders = folders;
        this.supervisors = supervisors;
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
        try {
            Path interpreter = interpreters.find(script.syntax(), isolation.guest() != null);
            Path folder = folders.create();
            Supervisor supervisor = supervisors.take();
            boolean clean = false;
            try {
                List<String> order = order(script, interpreter, folder, deadlineUptime);
                supervisor.lend(folder);
                var levels = new OutputLevels();
                var budget = new OutputBudget(config.outputLimit());
                var out = listen(folder, "out", new ScriptOutput(false, listener, script.masks(), levels, budget));
                var err = listen(folder, "err", new ScriptOutput(true, listener, script.masks(), levels, budget));
                var running = new RunningScript(supervisor, config.grace(), deadlineUptime);
                supervisor.order(order);
                CompletableFuture.allOf(out, err).whenComplete((ended, failure) -> running.look());
                started.accept(running);
                String answer = supervisor.answer();
                boolean killed = running.end();
                clean = ended(out, folder.resolve("out")) & ended(err, folder.resolve("err"));
                return result(answer, killed);
            } finally {
                if (clean) {
                    supervisor.takeBack(folder);
                }
                supervisors.giveBack(supervisor, clean);
                folders.remove(folder);
            }
        } catch (IOException e) {
            LOG.warn("A script could not be run", e);
            throw new ScriptRefused("The script could not be run on worker " + Hosts.name() + ": " + e.getMessage(), e);
        }
    }

    private List<String> order(Script script, Path interpreter, Path folder, double deadlineUptime)
            throws ScriptRefused, IOException {
        List<String> order = new ArrayList<>();
        order.add("run");
        order.add(RunningScript.seconds(deadlineUptime));
        order.add(ProcessHandle.current().pid() + "." + runs.incrementAndGet());
        order.add(folder.toString());
        order.add(String.valueOf(script.environment().size()));
        script.environment().forEach((name, value) -> order.add(name + "=" + value));
        order.addAll(isolation.asGuest());
        order.add(interpreter.toString());
        order.addAll(script.syntax().arguments(folders.shared(script.syntax().bootstrap())));
        for (Map.Entry<String, String> module : script.modules().entrySet()) {
            folders.write(WorkFolders.home(folder), module.getKey(), text(module.getValue()));
        }
        order.add(folders.write(folder, body(script), text(script.body())).toString());
        order.add(folders.write(folder, "variables", variables(script.variables()))
                .toString());
        return order;
    }

    private static ScriptResult result(@Nullable String answer, boolean killed) {
        String[] words = answer == null ? new String[0] : answer.split(" ");
        if (words.length < 3 || !words[0].equals("ended")) {
            // The supervisor was ended, and its script with it.
            return new ScriptResult(killed ? Ending.KILLED : Ending.ABANDONED, 137);
        }
        Ending ending =
                switch (words[1]) {
                    case "exited" -> Ending.EXITED;
                    case "killed" -> Ending.KILLED;
                    default -> killed ? Ending.KILLED : Ending.ABANDONED;
                };
        return new ScriptResult(ending, Integer.parseInt(words[2]));
    }

    private CompletableFuture<Void> listen(Path folder, String pipe, ScriptOutput output) {
        return CompletableFuture.runAsync(() -> read(folder.resolve(pipe), output), readers);
    }

    /** False when a process escaped and still holds the pipe. */
    private static boolean ended(Future<?> reading, Path pipe) {
        long until = System.nanoTime() + LAST_WORDS.toNanos();
        while (System.nanoTime() < until) {
            try {
                reading.get(100, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // A script that could not even be started never opened its pipes.
                Supervisor.release(pipe);
            } catch (ExecutionException e) {
                LOG.warn("Reading a script's output failed", e.getCause());
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        LOG.warn("A process left its script's group and session and still holds its output; not waiting for it");
        return false;
    }

    private static byte[] text(String script) {
        return script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
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

    /** Opening waits until the script's side is opened. */
    private static void read(Path pipe, ScriptOutput output) {
        try (var stream = new FileInputStream(pipe.toFile())) {
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
