package dev.slipway.deployment.tasks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of "edit state". */
@Schema(name = "StateCommand", description = "The state that a completed task is to have, and why")
record StateCommand(@Nullable String state, @Nullable String reason) {}
