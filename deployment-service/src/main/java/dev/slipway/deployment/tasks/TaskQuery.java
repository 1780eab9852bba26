package dev.slipway.deployment.tasks;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.ListAddress;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the task lists. */
final class TaskQuery {

    private static final Set<String> ACTIVE = Set.of("Queued", "Executing", "Cancelling");
    private static final Set<String> RUNNING = Set.of("Executing", "Cancelling");

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated; unknown ids are skipped")
    @Nullable
    List<String> ids;

    @QueryParam("spaces")
    @Parameter(description = "Only tasks of these spaces")
    @Nullable
    List<String> spaces;

    @QueryParam("states")
    @Parameter(description = "Queued, Executing, Cancelling, Success, Failed, Canceled, TimedOut")
    @Nullable
    List<String> states;

    @QueryParam("active")
    @Parameter(description = "true: queued, executing and cancelling ones, false: completed ones")
    @Nullable
    String active;

    @QueryParam("running")
    @Parameter(description = "true: executing and cancelling ones, false: queued and completed ones")
    @Nullable
    String running;

    @QueryParam("name")
    @Parameter(description = "Kind of task, such as Deploy")
    @Nullable
    String name;

    @QueryParam("project")
    @Parameter(description = "Id of the project")
    @Nullable
    String project;

    @QueryParam("environment")
    @Parameter(description = "Id of the environment")
    @Nullable
    String environment;

    @QueryParam("tenant")
    @Parameter(description = "Id of the tenant")
    @Nullable
    String tenant;

    @QueryParam("runbook")
    @Parameter(description = "Id of the runbook; none run so far")
    @Nullable
    String runbook;

    @QueryParam("includeSystem")
    @Parameter(description = "Tasks of no space too; there are none so far")
    @Nullable
    String includeSystem;

    @QueryParam("node")
    @Parameter(description = "Name of the server that holds or held it")
    @Nullable
    String node;

    @QueryParam("partialName")
    @Parameter(description = "Part of the description; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("hasWarningsOrErrors")
    @Parameter(description = "true: with warnings or errors, false: without")
    @Nullable
    String hasWarningsOrErrors;

    @QueryParam("hasPendingInterruptions")
    @Parameter(description = "true: waiting for a person; none do so far")
    @Nullable
    String hasPendingInterruptions;

    List<String> ids() {
        return IdList.of(ids).ids();
    }

    /** @param space the space that the path names, or null */
    TaskFilter filter(@Nullable String space) {
        return new TaskFilter(
                space == null ? IdList.of(spaces).ids() : List.of(space),
                ids(),
                states(),
                name,
                project,
                environment,
                tenant,
                partialName,
                node,
                null,
                flag(hasWarningsOrErrors));
    }

    /** Nothing waits for a person yet, and no runbook runs. */
    boolean impossible() {
        return Boolean.TRUE.equals(flag(hasPendingInterruptions)) || runbook != null && !runbook.isBlank();
    }

    private List<String> states() {
        var asked = asked();
        var isActive = flag(active);
        var isRunning = flag(running);
        if (isActive == null && isRunning == null) {
            return List.copyOf(asked);
        }
        var left = (asked.isEmpty() ? TaskState.noCounts().keySet() : asked)
                .stream()
                        .filter(state -> isActive == null || isActive == ACTIVE.contains(state))
                        .filter(state -> isRunning == null || isRunning == RUNNING.contains(state))
                        .toList();
        return left.isEmpty() ? List.of("none") : left;
    }

    /** A state that does not exist is refused rather than ignored: the list would lie. */
    private Set<String> asked() {
        var asked = new LinkedHashSet<String>();
        for (var text : IdList.of(states).ids()) {
            asked.add(TaskState.find(text)
                    .orElseThrow(() -> DomainException.invalid("There is no task state '" + text
                            + "'. There are Queued, Executing, Cancelling, Success, Failed, Canceled and TimedOut."))
                    .wireName());
        }
        return asked;
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        return text == null || text.isBlank() ? null : Boolean.valueOf(text.strip());
    }

    /** The list's address with the filters again, for the links of the page. */
    String in(String path) {
        return new ListAddress(path)
                .with("ids", ids())
                .with("spaces", IdList.of(spaces).ids())
                .with("states", IdList.of(states).ids())
                .with("active", active)
                .with("running", running)
                .with("name", name)
                .with("project", project)
                .with("environment", environment)
                .with("tenant", tenant)
                .with("runbook", runbook)
                .with("node", node)
                .with("partialName", partialName)
                .with("hasWarningsOrErrors", hasWarningsOrErrors)
                .with("hasPendingInterruptions", hasPendingInterruptions)
                .with("includeSystem", includeSystem)
                .path();
    }
}
