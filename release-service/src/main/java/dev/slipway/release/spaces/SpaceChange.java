package dev.slipway.release.spaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A space as a client sends it; which space is the default is the server's business. */
record SpaceChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable Boolean isPrivate,
        @Nullable Boolean taskQueueStopped,
        @Nullable List<@Nullable String> spaceManagersTeams,
        @Nullable List<@Nullable String> spaceManagersTeamMembers) {}
