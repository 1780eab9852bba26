package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.deployment.execution.Next.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions of a deployment in their order, and the rule that says which comes next. */
final class Plan {

    private static final List<String> EXPRESSIONS =
            List.of("Octopus.Action.ConditionVariableExpression", "Octopus.Step.ConditionVariableExpression");

    /** Evaluates a condition's expression with the variables of the moment. */
    interface Conditions {

        boolean truthy(PlannedAction action, String expression);
    }

    private final List<PlannedAction> actions;

    private Plan(List<PlannedAction> actions) {
        this.actions = List.copyOf(actions);
    }

    static Plan of(FrozenDeployment deployment) {
        List<PlannedAction> actions = new ArrayList<>();
        int stepNumber = 0;
        for (Ticket.ProcessStep step : deployment.process()) {
            List<Ticket.ProcessAction> taking = step.actions().stream()
                    .filter(action -> takesPart(action, deployment))
                    .toList();
            if (taking.isEmpty()) {
                continue;
            }
            stepNumber++;
            for (int i = 0; i < taking.size(); i++) {
                Ticket.ProcessAction action = taking.get(i);
                String number = taking.size() == 1 ? "" + stepNumber : stepNumber + "." + (i + 1);
                boolean excluded = !action.required()
                        && deployment.skipActions().stream()
                                .anyMatch(skip -> skip.equals(action.id()) || skip.equalsIgnoreCase(action.name()));
                actions.add(new PlannedAction(stepNumber, number, step, action, excluded));
            }
        }
        return new Plan(actions);
    }

    private static boolean takesPart(Ticket.ProcessAction action, FrozenDeployment deployment) {
        String environment = deployment.grant().environmentId();
        return !action.disabled()
                && (action.environments().isEmpty() || action.environments().contains(environment))
                && !action.excludedEnvironments().contains(environment)
                && (action.channels().isEmpty()
                        || action.channels().contains(deployment.release().channelId()));
    }

    List<PlannedAction> actions() {
        return actions;
    }

    /** @param history all attempts of the task so far, in the order they began */
    Next next(List<Attempt> history, Conditions conditions) {
        boolean failed = false;
        boolean failedBefore = false;
        boolean entered = false;
        boolean stepFailed = false;
        int step = 0;
        for (PlannedAction action : actions) {
            if (action.stepNumber() != step) {
                step = action.stepNumber();
                failedBefore = failed;
                entered = false;
                stepFailed = false;
            }
            Optional<Attempt> last = last(history, action);
            if (last.isEmpty()) {
                return decide(action, failedBefore, entered, stepFailed, conditions);
            }
            Attempt attempt = last.get();
            switch (attempt.state()) {
                case SKIPPED -> {}
                case SUCCESS -> entered = true;
                case FAILED -> {
                    if (failures(history, action) <= action.retries()) {
                        return new Next.Run(action, attempt.number() + 1);
                    }
                    entered = true;
                    failed = true;
                    stepFailed = true;
                }
                case CANCELED -> {
                    return new Next.Finished(End.CANCELED);
                }
                case RUNNING, LOST -> {
                    // With a message it was decided: nobody could say whether it was done.
                    if (attempt.state() == Attempt.State.RUNNING || attempt.message() == null) {
                        return new Next.Interrupted(action, attempt);
                    }
                    entered = true;
                    failed = true;
                    stepFailed = true;
                }
            }
        }
        return new Next.Finished(failed ? End.FAILED : End.SUCCESS);
    }

    private static Next decide(
            PlannedAction action, boolean failedBefore, boolean entered, boolean stepFailed, Conditions conditions) {
        if (action.excluded()) {
            return new Next.Skip(action, "It was excluded from this deployment.");
        }
        if (stepFailed) {
            return new Next.Skip(action, "An earlier action of its step failed.");
        }
        // The step's own condition is decided once, before its first action.
        if (!entered) {
            switch (action.step().condition()) {
                case "Always" -> {}
                case "Failure" -> {
                    if (!failedBefore) {
                        return new Next.Skip(action, "It runs only after a failure, and no earlier step failed.");
                    }
                }
                case "Variable" -> {
                    if (!conditions.truthy(action, expression(action.step().properties()))) {
                        return new Next.Skip(action, "Its run condition is not met.");
                    }
                }
                default -> {
                    if (failedBefore) {
                        return new Next.Skip(action, "An earlier step failed.");
                    }
                }
            }
        }
        if (action.action().condition().equals("Variable")
                && !conditions.truthy(action, expression(action.action().properties()))) {
            return new Next.Skip(action, "Its run condition is not met.");
        }
        return new Next.Run(action, 1);
    }

    private static String expression(java.util.Map<String, Ticket.ProcessProperty> properties) {
        for (String name : EXPRESSIONS) {
            Ticket.ProcessProperty property = properties.get(name);
            if (property != null
                    && property.value() != null
                    && !property.value().isBlank()) {
                return property.value();
            }
        }
        return "";
    }

    private static Optional<Attempt> last(List<Attempt> history, PlannedAction action) {
        return history.stream()
                .filter(attempt -> attempt.actionId().equals(action.id()))
                .max(java.util.Comparator.comparingInt(Attempt::number));
    }

    private static long failures(List<Attempt> history, PlannedAction action) {
        return history.stream()
                .filter(attempt -> attempt.actionId().equals(action.id()))
                .filter(attempt -> attempt.state() == Attempt.State.FAILED)
                .count();
    }
}
