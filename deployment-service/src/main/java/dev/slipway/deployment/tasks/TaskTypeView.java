package dev.slipway.deployment.tasks;

import java.util.List;

/** A kind of task that exists here. */
record TaskTypeView(String id, String name) {

    static final List<TaskTypeView> ALL = List.of(new TaskTypeView("Deploy", "Deploy"));
}
