package dev.slipway.release.processes;

import dev.slipway.rest.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a deployment process must look like before it is saved; every problem is told at once. */
final class ProcessRules {

    private static final Set<String> STEP_CONDITIONS = Set.of("Success", "Failure", "Always", "Variable");
    private static final Set<String> ACTION_CONDITIONS = Set.of("Success", "Variable");
    private static final Set<String> START_TRIGGERS = Set.of("StartAfterPrevious", "StartWithPrevious");
    private static final Set<String> PACKAGE_REQUIREMENTS =
            Set.of("LetOctopusDecide", "BeforePackageAcquisition", "AfterPackageAcquisition");

    private final Known known;
    private final List<String> problems = new ArrayList<>();

    /**
     * What actions may name: what exists, and what the revision before named already. A client that saves what it read is
     * not refused because an environment was deleted meanwhile.
     *
     * @param feeds ids or names
     */
    record Known(Set<String> environments, Set<String> channels, Set<String> workerPools, Set<String> feeds) {}

    ProcessRules(Known known) {
        this.known = known;
    }

    List<String> problems(List<Step> steps) {
        Set<String> stepNames = new HashSet<>();
        Set<String> actionNames = new HashSet<>();
        for (Step step : steps) {
            step(step, stepNames);
            step.actions().forEach(action -> action(action, actionNames));
        }
        return problems;
    }

    private void step(Step step, Set<String> names) {
        String where = "Step '" + step.name() + "'";
        problems.addAll(Names.problems("A step", step.name()));
        if (!step.name().isEmpty() && !names.add(step.name().toLowerCase(Locale.ROOT))) {
            problems.add("Two steps are called '" + step.name() + "': rename one of them.");
        }
        if (step.actions().isEmpty()) {
            problems.add(where + " has no action: add one or take the step out.");
        }
        oneOf(where, "Condition", step.condition(), STEP_CONDITIONS);
        oneOf(where, "StartTrigger", step.startTrigger(), START_TRIGGERS);
        oneOf(where, "PackageRequirement", step.packageRequirement(), PACKAGE_REQUIREMENTS);
    }

    private void action(Action action, Set<String> names) {
        String where = "Action '" + action.name() + "'";
        problems.addAll(Names.problems("An action", action.name()));
        if (!action.name().isEmpty() && !names.add(action.name().toLowerCase(Locale.ROOT))) {
            problems.add("Two actions are called '" + action.name() + "': rename one of them.");
        }
        if (action.actionType().isEmpty()) {
            problems.add(where + " has no ActionType: say what it does, for example Octopus.Script.");
        }
        oneOf(where, "Condition", action.condition(), ACTION_CONDITIONS);
        String environment = "environment of this space";
        known(where, "Environments", action.environments(), known.environments(), environment);
        known(where, "ExcludedEnvironments", action.excludedEnvironments(), known.environments(), environment);
        known(where, "Channels", action.channels(), known.channels(), "channel of this project");
        known(where, "WorkerPoolId", action.workerPools(), known.workerPools(), "worker pool of this space");
        known(where, "FeedId", action.feeds(), known.feeds(), "feed of this space");
        if (action.actionType().equals("Octopus.Script")) {
            problems.addAll(ScriptRules.problems(action));
        }
    }

    private void oneOf(String where, String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            problems.add(where + " has " + field + " '" + value + "': use one of "
                    + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
    }

    private void known(String where, String field, List<String> ids, Set<String> allowed, String what) {
        for (String id : ids) {
            if (!allowed.contains(id)) {
                problems.add(where + " names " + id + " in " + field + ", which is no " + what
                        + ": take it out or choose another.");
            }
        }
    }
}
