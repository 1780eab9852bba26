package dev.slipway.deployment.tasks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of task that exists here. */
@Schema(name = "TaskType")
record TaskTypeView(String id, String name) {

    static final List<TaskTypeView> ALL = List.of(new TaskTypeView("Deploy", "Deploy"));
}
