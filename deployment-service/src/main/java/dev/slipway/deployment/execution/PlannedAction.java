package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import java.util.Map;

/**
 * An action that takes part in a deployment.
 *
 * @param stepNumber position of its step among the process's steps that take part, from 1
 * @param number 1, or 2.1 where a step has several actions
 * @param excluded the person who deployed left it out
 */
record PlannedAction(
        int stepNumber, String number, Ticket.ProcessStep step, Ticket.ProcessAction action, boolean excluded) {

    private static final String RETRIES = "Octopus.Action.AutoRetry.MaximumCount";
    private static final int MOST_RETRIES = 10;

    String id() {
        return action.id();
    }

    String title() {
        return "Step " + number + ": " + action.name();
    }

    /** The action's property, else its step's, as it was entered; empty when neither has one or it is sensitive. */
    String property(String name) {
        String own = value(action.properties(), name);
        return own.isEmpty() ? value(step.properties(), name) : own;
    }

    /** How often a failed attempt is repeated. */
    int retries() {
        try {
            return Math.max(
                    0, Math.min(MOST_RETRIES, Integer.parseInt(property(RETRIES).strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String value(Map<String, ProcessProperty> properties, String name) {
        ProcessProperty property = properties.get(name);
        return property == null || property.value() == null ? "" : property.value();
    }
}
