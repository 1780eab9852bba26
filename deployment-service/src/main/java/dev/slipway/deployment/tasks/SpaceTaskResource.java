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
import org.jspecify.annotations.Nullable;

/** Tasks of one space. */
@Path("/api/{spaceId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class SpaceTaskResource {

    private final TaskAnswers answers;
    private final CurrentCaller caller;

    SpaceTaskResource(TaskAnswers answers, CurrentCaller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskPageView> list(
            @PathParam("spaceId") String spaceId, @BeanParam TaskQuery query, @BeanParam PageRequest page) {
        return answers.list(spaceId, query, page, "/api/" + spaceId + "/tasks");
    }

    @GET
    @Path("/tasktypes")
    @RequiresPermission(Permission.TASK_VIEW)
    public List<TaskTypeView> taskTypes(@PathParam("spaceId") String spaceId) {
        return TaskTypeView.ALL;
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskView> get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.get(spaceId, id);
    }

    @GET
    @Path("/{id}/details")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskDetailsView> details(
            @PathParam("spaceId") String spaceId,
            @PathParam("id") String id,
            @QueryParam("verbose") @DefaultValue("true") String verbose,
            @QueryParam("tail") @Nullable String tail) {
        return answers.details(spaceId, id, !verbose.equalsIgnoreCase("false"), Tail.of(tail));
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.TEXT_PLAIN)
    @RequiresPermission(Permission.TASK_VIEW)
    public Multi<String> raw(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.raw(spaceId, id);
    }

    @POST
    @Path("/{id}/cancel")
    @RequiresPermission(Permission.TASK_CANCEL)
    public Uni<TaskView> cancel(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return answers.cancel(spaceId, id, caller.caller().displayName());
    }

    @POST
    @Path("/{id}/state")
    @RequiresPermission(Permission.TASK_EDIT)
    public Uni<TaskView> state(@PathParam("spaceId") String spaceId, @PathParam("id") String id, StateCommand command) {
        return answers.relabel(
                spaceId, id, command.state(), command.reason(), caller.caller().displayName());
    }

    @GET
    @Path("/{id}/queued-behind")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskPageView> queuedBehind(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, @BeanParam PageRequest page) {
        return answers.queuedBehind(spaceId, id, page, "/api/" + spaceId + "/tasks" + "/" + id + "/queued-behind");
    }
}
