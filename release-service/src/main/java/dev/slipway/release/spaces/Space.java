package dev.slipway.release.spaces;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fence around everything else. */
record Space(
        SpaceId id,
        String name,
        String slug,
        String description,
        boolean isDefault,
        boolean isPrivate,
        boolean taskQueueStopped,
        Managers managers,
        Stamp modified) {

    private static final int LONGEST_NAME = 50;

    record Managers(List<String> teams, List<String> members) {

        /** Whoever creates a space without naming a manager manages it. */
        Managers orElse(String userId) {
            return teams.isEmpty() && members.isEmpty() ? new Managers(List.of(), List.of(userId)) : this;
        }
    }

    static Space blank(SpaceId id) {
        return new Space(
                id, "", "", "", false, false, false, new Managers(List.of(), List.of()), new Stamp(null, null));
    }

    /** @param slug a free one */
    Space changed(SpaceChange change, String slug, String callerId, Stamp stamp) {
        return new Space(
                id,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                isDefault,
                Given.flag(change.isPrivate()),
                Given.flag(change.taskQueueStopped()),
                new Managers(Given.list(change.spaceManagersTeams()), Given.list(change.spaceManagersTeamMembers()))
                        .orElse(callerId),
                stamp);
    }

    static List<String> problems(String name) {
        List<String> problems = new ArrayList<>(Given.nameProblems("Space", name));
        if (name.length() > LONGEST_NAME && problems.isEmpty()) {
            problems.add(
                    "Space Name has " + name.length() + " characters: shorten it to at most " + LONGEST_NAME + ".");
        }
        return problems;
    }

    /** Why the space cannot be deleted, if anything speaks against it. */
    Stream<String> deletionRefusals() {
        if (isDefault) {
            return Stream.of("Space '" + name + "' is the default space, which stays.");
        }
        return taskQueueStopped
                ? Stream.empty()
                : Stream.of("Space '" + name + "' cannot be deleted while its task queue runs: set TaskQueueStopped to"
                        + " true first.");
    }
}
