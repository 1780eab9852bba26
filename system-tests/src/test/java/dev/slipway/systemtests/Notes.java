package dev.slipway.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What scripts wrote about themselves, beside what the attempts table says.
 *
 * @param lines "task step attempt epoch" each, in the order of writing
 * @param attempts by "task step attempt epoch"
 */
record Notes(List<String> lines, Map<String, Attempts.Recorded> attempts) {

    Set<String> written() {
        return new TreeSet<>(lines);
    }

    Set<String> recorded() {
        return new TreeSet<>(attempts.keySet());
    }

    Set<String> missing() {
        Set<String> missing = recorded();
        missing.removeAll(written());
        return missing;
    }

    Set<String> lost() {
        return withState("Lost");
    }

    /** Lost ones that began at most {@code before} a kill, or in what followed it until the worker could know. */
    Set<String> lostWithin(Duration before, List<Instant> kills) {
        return lost().stream()
                .filter(attempt -> kills.stream().anyMatch(kill -> near(started(attempt), kill, before)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "task step" of each attempt that succeeded. */
    List<String> successes() {
        return withState("Success").stream()
                .map(attempt -> attempt.substring(0, attempt.indexOf(' ', attempt.indexOf(' ') + 1)))
                .toList();
    }

    /** A task's first claim has epoch 1, and each take-over the next; an attempt carries its task's. */
    long takeOvers() {
        return attempts.keySet().stream()
                .collect(Collectors.toMap(
                        attempt -> attempt.substring(0, attempt.indexOf(' ')),
                        attempt -> Long.parseLong(attempt.substring(attempt.lastIndexOf(' ') + 1)) - 1,
                        Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Set<String> withState(String state) {
        return attempts.entrySet().stream()
                .filter(attempt -> attempt.getValue().state().equals(state))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Instant started(String attempt) {
        return Objects.requireNonNull(attempts.get(attempt)).started();
    }

    private static boolean near(Instant started, Instant kill, Duration before) {
        return started.isAfter(kill.minus(before)) && started.isBefore(kill.plus(before));
    }
}
