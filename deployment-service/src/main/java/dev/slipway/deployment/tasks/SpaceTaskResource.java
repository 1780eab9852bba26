package dev.slipway.deployment.tasks;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tasks of one space. */
@Path("/api/{spaceId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "Work that the server does in the background, with its log")
public class SpaceTaskResource {

    private final TaskAnswers answers;
    private final CurrentCaller caller;

    SpaceTaskResource(TaskAnswers answers, CurrentCaller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(
            summary = "Lists tasks of the space, newest first",
            description = "All filters must hold. Unknown ids are skipped. TotalCounts says how many tasks of the other"
                    + " filters are in each state; follow Page.Next until it is gone.")
    public Uni<TaskPageView> list(
            @PathParam("spaceId") String spaceId, @BeanParam TaskQuery query, @BeanParam PageRequest page) {
        return answers.list(spaceId, query, page, "/api/" + spaceId + "/tasks");
    }

    @POST
    @RequiresPermission(Permission.TASK_CREATE)
    @Operation(
            summary = "Would run a task of a kind",
            description = "Refused: the kinds that this server runs begin as something else, a Deploy task as a"
                    + " deployment. The answer names the next step.")
    public Uni<TaskView> create(@PathParam("spaceId") String spaceId, TaskCommand command) {
        throw command.refusal();
    }

    @GET
    @Path("/tasktypes")
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(
            summary = "Lists the kinds of tasks that run here",
            description = "Other kinds are refused when they are asked for.")
    public List<TaskTypeView> taskTypes(@PathParam("spaceId") String spaceId) {
        return TaskTypeView.ALL;
    }

    /** As the root document spells it. */
    @GET
    @Path("/taskTypes")
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(hidden = true)
    public List<TaskTypeView> taskTypesOfTheRoot(@PathParam("spaceId") String spaceId) {
        return TaskTypeView.ALL;
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(summary = "Gives one task", description = "IsCompleted and FinishedSuccessfully say how far it is.")
    public Uni<TaskView> get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.get(spaceId, id);
    }

    @GET
    @Path("/{id}/details")
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(
            summary = "Gives a task with its log as a tree",
            description = "One root, below it a node for each step, below that one for each place it ran. Ids of nodes"
                    + " never change.")
    public Uni<TaskDetailsView> details(
            @PathParam("spaceId") String spaceId,
            @PathParam("id") String id,
            @Parameter(description = "false leaves verbose lines out") @QueryParam("verbose") @DefaultValue("true")
                    String verbose,
            @Parameter(description = "Only the last lines of each node") @QueryParam("tail") @Nullable String tail) {
        return answers.details(spaceId, id, !verbose.equalsIgnoreCase("false"), Tail.of(tail));
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.TEXT_PLAIN)
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(
            summary = "Gives a task's log as plain text",
            description = "A heading, then a line for each line of the log with its time.")
    public Multi<String> raw(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.raw(spaceId, id);
    }

    @POST
    @Path("/{id}/cancel")
    @RequiresPermission(Permission.TASK_CANCEL)
    @Operation(
            summary = "Cancels a task",
            description = "At once while it is queued; a running one is Cancelling until its worker has stopped it. The"
                    + " answer is the task. A body is not needed.")
    public Uni<TaskView> cancel(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.cancel(spaceId, id, caller.caller());
    }

    @POST
    @Path("/{id}/prioritize")
    @RequiresPermission(Permission.TASK_EDIT)
    @Operation(
            summary = "Moves a queued task in front of all others",
            description = "It starts when a worker is free and nothing else runs at its place. A scheduled task keeps"
                    + " its time: it is refused.")
    public Uni<TaskView> prioritize(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.prioritize(spaceId, id, caller.caller());
    }

    @POST
    @Path("/{id}/state")
    @RequiresPermission(Permission.TASK_EDIT)
    @Operation(
            summary = "Sets the state of a completed task",
            description = "To Success, Failed or Canceled, with a reason that its log keeps. What was a success counts"
                    + " as one from then on.")
    public Uni<TaskView> state(@PathParam("spaceId") String spaceId, @PathParam("id") String id, StateCommand command) {
        return answers.relabel(spaceId, id, command.state(), command.reason(), caller.caller());
    }

    @GET
    @Path("/{id}/queued-behind")
    @RequiresPermission(Permission.TASK_VIEW)
    @Operation(
            summary = "Lists the tasks that a queued task waits for",
            description = "Those that run at its place or stand before it in the queue for it, at most 100.")
    public Uni<TaskPageView> queuedBehind(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, @BeanParam PageRequest page) {
        return answers.queuedBehind(spaceId, id, page, "/api/" + spaceId + "/tasks" + "/" + id + "/queued-behind");
    }
}
