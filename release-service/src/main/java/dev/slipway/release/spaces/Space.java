package dev.slipway.release.spaces;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.rest.Names;
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
    private static final int MOST_MANAGERS = 1000;

    record Managers(List<String> teams, List<String> members) {

        static final Managers NONE = new Managers(List.of(), List.of());

        static Managers of(SpaceChange change) {
            return new Managers(Given.list(change.spaceManagersTeams()), Given.list(change.spaceManagersTeamMembers()));
        }

        boolean isEmpty() {
            return teams.isEmpty() && members.isEmpty();
        }

        /** A space is never left without a manager: a change that names none keeps those it has. */
        Managers orElse(Managers others) {
            return isEmpty() ? others : this;
        }
    }

    static Space blank(SpaceId id) {
        return new Space(id, "", "", "", false, false, false, Managers.NONE, new Stamp(null, null));
    }

    Subject subject() {
        return Subject.of("Space", id.value(), name).in(id.value());
    }

    /** @param slug a free one */
    Space changed(SpaceChange change, String slug, Stamp stamp) {
        return new Space(
                id,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                isDefault,
                Given.flag(change.isPrivate()),
                Given.flag(change.taskQueueStopped()),
                Managers.of(change).orElse(managers),
                stamp);
    }

    /** What speaks against a change, apart from what the database must be asked. */
    List<String> problems(SpaceChange change) {
        String name = Given.text(change.name());
        List<String> problems = new ArrayList<>(Names.problems("Space", name));
        if (name.length() > LONGEST_NAME && problems.isEmpty()) {
            problems.add(
                    "Space Name has " + name.length() + " characters: shorten it to at most " + LONGEST_NAME + ".");
        }
        Managers named = Managers.of(change);
        if (named.isEmpty() && managers.isEmpty() && !isDefault) {
            problems.add("Space needs a manager: name a user in SpaceManagersTeamMembers or a team in"
                    + " SpaceManagersTeams.");
        }
        if (named.teams().size() + named.members().size() > MOST_MANAGERS) {
            problems.add("Space has more than " + MOST_MANAGERS + " managers: put the people into a team instead.");
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
