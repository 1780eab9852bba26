package dev.slipway.portal.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names for people of what events say as one word. The words are an open set: services may use others. */
final class EventWords {

    /** @param categories of the events in the group */
    record Group(String id, String name, List<String> categories) {}

    private static final List<String> DOCUMENTS = List.of("Created", "Modified", "Deleted");

    private static final List<Group> GROUPS = List.of(
            new Group("Document", "Document created, modified or deleted", DOCUMENTS),
            new Group(
                    "Deployment",
                    "Deployment events",
                    List.of(
                            "DeploymentQueued",
                            "DeploymentStarted",
                            "DeploymentSucceeded",
                            "DeploymentFailed",
                            "DeploymentResumed")),
            new Group(
                    "Interruption",
                    "A person is asked or has answered",
                    List.of(
                            "ManualInterventionInterruptionRaised",
                            "GuidedFailureInterruptionRaised",
                            "InterruptionResponsibilityTaken",
                            "InterruptionSubmitted")),
            new Group("Task", "Task events", List.of("TaskCanceled", "TaskRerun", "TaskStateChanged")),
            new Group("User", "Sign-in and sign-out", List.of("LoginSucceeded", "LoginFailed", "SignedOut")));

    private EventWords() {}

    static List<Group> groups() {
        return GROUPS;
    }

    static List<String> categoriesOf(List<String> groupIds) {
        return GROUPS.stream()
                .filter(group -> groupIds.stream().anyMatch(group.id()::equalsIgnoreCase))
                .flatMap(group -> group.categories().stream())
                .toList();
    }

    /** The known categories and those that were seen, with their names, in order. */
    static Map<String, String> categories(List<String> seen) {
        return named(Stream.concat(GROUPS.stream().flatMap(group -> group.categories().stream()), seen.stream()));
    }

    /** {@code Projects} becomes {@code Project}, {@code ProjectGroups} {@code Project group}. */
    static Map<String, String> documentTypes(List<String> seen) {
        Map<String, String> names = named(seen.stream());
        names.replaceAll((id, name) -> name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
        return names;
    }

    /** The kind in an id: {@code Projects} of {@code Projects-12}, {@code teams} of {@code teams-everyone}. */
    static String documentType(String id) {
        int dash = id.indexOf('-');
        return dash <= 0 ? id : id.substring(0, dash);
    }

    private static Map<String, String> named(Stream<String> words) {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.forEach(word -> names.put(word, sentence(word)));
        return names;
    }

    /** {@code DeploymentQueued} becomes {@code Deployment queued}. */
    private static String sentence(String word) {
        StringBuilder text = new StringBuilder();
        for (char letter : word.toCharArray()) {
            boolean starts = Character.isUpperCase(letter) && text.length() > 0;
            text.append(starts ? " " + Character.toLowerCase(letter) : String.valueOf(letter));
        }
        return text.toString();
    }
}
