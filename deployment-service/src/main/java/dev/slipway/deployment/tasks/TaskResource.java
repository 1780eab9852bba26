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

/** Tasks, whatever their space: several clients leave it out here. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    private final TaskAnswers answers;
    private final CurrentCaller caller;

    TaskResource(TaskAnswers answers, CurrentCaller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskPageView> list(@BeanParam TaskQuery query, @BeanParam PageRequest page) {
        return answers.list(null, query, page, "/api/tasks");
    }

    @GET
    @Path("/tasktypes")
    @RequiresPermission(Permission.TASK_VIEW)
    public List<TaskTypeView> taskTypes() {
        return TaskTypeView.ALL;
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskView> get(@PathParam("id") String id) {
        return answers.get(null, id);
    }

    @GET
    @Path("/{id}/details")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskDetailsView> details(
            @PathParam("id") String id,
            @QueryParam("verbose") @DefaultValue("true") String verbose,
            @QueryParam("tail") @Nullable String tail) {
        return answers.details(null, id, !verbose.equalsIgnoreCase("false"), Tail.of(tail));
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.TEXT_PLAIN)
    @RequiresPermission(Permission.TASK_VIEW)
    public Multi<String> raw(@PathParam("id") String id) {
        return answers.raw(null, id);
    }

    @POST
    @Path("/{id}/cancel")
    @RequiresPermission(Permission.TASK_CANCEL)
    public Uni<TaskView> cancel(@PathParam("id") String id) {
        return answers.cancel(null, id, caller.caller().displayName());
    }

    @POST
    @Path("/{id}/state")
    @RequiresPermission(Permission.TASK_EDIT)
    public Uni<TaskView> state(@PathParam("id") String id, StateCommand command) {
        return answers.relabel(
                null, id, command.state(), command.reason(), caller.caller().displayName());
    }

    @GET
    @Path("/{id}/queued-behind")
    @RequiresPermission(Permission.TASK_VIEW)
    public Uni<TaskPageView> queuedBehind(@PathParam("id") String id, @BeanParam PageRequest page) {
        return answers.queuedBehind(null, id, page, "/api/tasks" + "/" + id + "/queued-behind");
    }
}
