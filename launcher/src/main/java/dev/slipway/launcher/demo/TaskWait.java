package dev.slipway.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Waits for a deployment's task and tells how it went. */
record TaskWait(Api api, Consumer<String> say) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 200;
    private static final int EXCERPT_LINES = 8;
    private static final Pattern WRITTEN = Pattern.compile(" (Info|Highlight|Wait|Warning|Error|Fatal) +\\| ");

    /** The first deployment of a release to an environment, once it is there. */
    JsonNode deployment(String releaseId, String environmentId) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var deployment :
                    api.get("/api/releases/" + releaseId + "/deployments").path("Items")) {
                if (environmentId.equals(deployment.path("EnvironmentId").asText())) {
                    return deployment;
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new DemoException(
                "Release " + releaseId + " was not deployed automatically within " + PATIENCE.toMinutes() + " minutes");
    }

    /** Returns the finished task; a task that did not succeed ends the demo. */
    JsonNode success(JsonNode deployment) throws InterruptedException {
        var taskId = deployment.path("TaskId").asText();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var task = api.get("/api/tasks/" + taskId);
            if (task.path("IsCompleted").asBoolean()) {
                report(task);
                return task;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new DemoException(taskId + " did not end within " + PATIENCE.toMinutes() + " minutes");
    }

    private void report(JsonNode task) throws InterruptedException {
        var taskId = task.path("Id").asText();
        excerpt(api.text("/api/tasks/" + taskId + "/raw")).forEach(line -> say.accept("      | " + line));
        say.accept("    " + task.path("State").asText() + " in "
                + task.path("Duration").asText() + "  " + api.link("/api/tasks/" + taskId + "/raw"));
        if (!task.path("FinishedSuccessfully").asBoolean()) {
            throw new DemoException(taskId + " ended as " + task.path("State").asText() + ": "
                    + task.path("ErrorMessage").asText());
        }
    }

    /** The last lines that a script or the engine wrote, without the frame of steps around them. */
    static List<String> excerpt(String log) {
        var lines = log.lines().filter(WRITTEN.asPredicate()).toList();
        return lines.subList(Math.max(0, lines.size() - EXCERPT_LINES), lines.size());
    }
}
