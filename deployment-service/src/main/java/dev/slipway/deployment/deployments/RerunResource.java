package dev.slipway.deployment.deployments;

import dev.slipway.deployment.tasks.TaskAnswers;
import dev.slipway.deployment.tasks.TaskId;
import dev.slipway.deployment.tasks.TaskView;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs a completed task's deployment again. */
@Path("/api/tasks/rerun")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class RerunResource {

    private final RerunTask rerun;
    private final TaskAnswers answers;
    private final CurrentCaller caller;

    RerunResource(RerunTask rerun, TaskAnswers answers, CurrentCaller caller) {
        this.rerun = rerun;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/{id}")
    @RequiresPermission(Permission.TASK_CREATE)
    @Operation(
            summary = "Runs the deployment of a completed task again",
            description =
                    "A new deployment with the same choices; the answer is its task. Sensitive prompted values are not kept and must be given anew.")
    public Uni<TaskView> rerun(@PathParam("id") String id) {
        var author = Authors.of(caller.caller());
        return rerun.rerun(null, new TaskId(id), author).chain(made -> answers.get(null, made.value()));
    }
}
