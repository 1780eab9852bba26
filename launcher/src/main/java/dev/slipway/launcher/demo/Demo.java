package dev.slipway.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/** The main job: a release that deploys itself, is promoted, and is scheduled. */
public final class Demo {

    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final Api api;
    private final Sample sample;
    private final Consumer<String> say;
    private final TaskWait tasks;
    private final InstantSource clock = InstantSource.system();

    public Demo(String url, String apiKey, Path root, Consumer<String> say) {
        this.api = new Api(url, apiKey);
        this.sample = Sample.in(root.resolve("examples/sample"));
        this.say = say;
        this.tasks = new TaskWait(api, say);
    }

    /** Exit code: 0 only if all of it succeeded. */
    public int run() throws InterruptedException {
        try {
            var made = new SampleDocuments(api, sample).make();
            say.accept("Project '" + sample.project() + "', its process, variables and lifecycle are there  "
                    + api.link("/api/projects/" + made.projectId()));
            deployEverywhere(made, release());
            say.accept("");
            say.accept("All of it succeeded.");
            return 0;
        } catch (DemoException e) {
            say.accept("");
            say.accept("Failed: " + e.getMessage());
            return 1;
        }
    }

    private Release release() throws InterruptedException {
        var created =
                api.post("/api/releases/create/v1", Map.of("spaceId", "Spaces-1", "projectName", sample.project()));
        var release = new Release(
                created.path("ReleaseId").asText(),
                created.path("ReleaseVersion").asText());
        say.accept("Release " + release.version() + " is created  " + api.link("/api/releases/" + release.id()));
        return release;
    }

    private void deployEverywhere(SampleDocuments.Made made, Release release) throws InterruptedException {
        var phases = sample.phases();
        for (var phase : phases) {
            var environment = made.environments().getOrDefault(phase.environment(), "");
            say.accept("");
            if (phase.automatic()) {
                say.accept("  " + phase.environment() + ": deployed by the lifecycle, nobody asked");
                tasks.success(tasks.deployment(release.id(), environment));
            } else if (phase != phases.get(phases.size() - 1)) {
                say.accept("  " + phase.environment() + ": promoted now");
                tasks.success(
                        api.post("/api/deployments", Map.of("ReleaseId", release.id(), "EnvironmentId", environment)));
            } else {
                schedule(release, environment, phase.environment());
            }
        }
    }

    private void schedule(Release release, String environment, String name) throws InterruptedException {
        var due = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        say.accept("  " + name + ": scheduled for " + due);
        var task = tasks.success(api.post(
                "/api/deployments",
                Map.of("ReleaseId", release.id(), "EnvironmentId", environment, "QueueTime", due.toString())));
        requireNotEarly(task, due);
    }

    private static void requireNotEarly(JsonNode task, OffsetDateTime due) {
        var started = task.path("StartTime").asText();
        if (OffsetDateTime.parse(started).isBefore(due)) {
            throw new DemoException(
                    task.path("Id").asText() + " was due at " + due + " and started too early, at " + started);
        }
    }

    private record Release(String id, String version) {}
}
