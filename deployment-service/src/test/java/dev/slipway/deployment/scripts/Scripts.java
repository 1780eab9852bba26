package dev.slipway.deployment.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A script on a thread of its own, with what it says and the means to end it. */
final class Scripts {

    final Heard heard = new Heard();
    final CompletableFuture<RunningScript> running = new CompletableFuture<>();
    private final ScriptRunner runner;

    Scripts(ScriptRunner runner) {
        this.runner = runner;
    }

    static Script bash(String body) {
        return new Script(Syntax.BASH, body, Map.of(), Map.of("SLIPWAY_TASK", "ServerTasks-1"), new Masks(List.of()));
    }

    ScriptResult run(Script script) {
        return run(script, 3600);
    }

    ScriptResult run(Script script, double seconds) {
        try {
            return runner.run(script, heard, uptime() + seconds, running::complete);
        } catch (ScriptRefused e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    CompletableFuture<ScriptResult> start(Script script, double seconds) {
        return CompletableFuture.supplyAsync(() -> run(script, seconds));
    }

    static double uptime() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
