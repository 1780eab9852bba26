package dev.slipway.release.tenants;

import dev.slipway.release.documents.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The projects that a tenant is connected to, and in each the environments.
 *
 * @param projectEnvironments ids in the order in which they came into being, so that they read the same however stored
 */
record Connections(Map<String, List<String>> projectEnvironments) {

    static final Connections NONE = new Connections(Map.of());
    static final int MOST = 10_000;

    /** Shorter numbers are smaller ones. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    Connections {
        Map<String, List<String>> sorted = new TreeMap<>(BY_NUMBER);
        projectEnvironments.forEach((project, environments) -> sorted.put(
                project, environments.stream().distinct().sorted(BY_NUMBER).toList()));
        projectEnvironments = Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    static Connections of(@Nullable Map<String, @Nullable List<@Nullable String>> sent) {
        if (sent == null) {
            return NONE;
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        sent.forEach((project, environments) -> given.put(project.trim(), Given.list(environments)));
        return new Connections(given);
    }

    List<String> projects() {
        return List.copyOf(projectEnvironments.keySet());
    }

    List<String> environments() {
        return projectEnvironments.values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Pairs of project and environment. */
    List<Map.Entry<String, String>> pairs() {
        return projectEnvironments.entrySet().stream()
                .flatMap(project ->
                        project.getValue().stream().map(environment -> Map.entry(project.getKey(), environment)))
                .toList();
    }

    /** Before anything is looked up. */
    List<String> countProblems() {
        return projectEnvironments.size() <= MOST && pairs().size() <= MOST
                ? List.of()
                : List.of("A tenant can be connected to at most " + MOST + " environments of projects: take some out.");
    }

    /** What does not exist; everything at once. */
    List<String> problems(Set<String> knownProjects, Set<String> knownEnvironments) {
        List<String> problems = new ArrayList<>();
        projectEnvironments.forEach((project, environments) -> {
            if (!knownProjects.contains(project)) {
                problems.add("ProjectEnvironments names " + Given.shortened(project)
                        + ", which is no project of this space: take it out or choose another.");
            }
            environments.stream()
                    .filter(environment -> !knownEnvironments.contains(environment))
                    .map(environment -> "ProjectEnvironments names " + Given.shortened(environment) + " for "
                            + Given.shortened(project)
                            + ", which is no environment of this space: take it out or choose another.")
                    .forEach(problems::add);
        });
        return problems;
    }

    static Connections ofPairs(List<Connection> connections) {
        return new Connections(connections.stream()
                .collect(Collectors.groupingBy(
                        Connection::projectId,
                        LinkedHashMap::new,
                        Collectors.flatMapping(
                                connection -> connection.environmentId().stream(), Collectors.toList()))));
    }
}
