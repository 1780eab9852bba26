package dev.slipway.deployment.tasks;

import org.jspecify.annotations.Nullable;

/** Body of "edit state". */
record StateCommand(@Nullable String state, @Nullable String reason) {}
