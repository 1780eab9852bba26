package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which actions a deployment leaves out.
 *
 * @param problems names what is unknown and what must not be skipped; the deployment is then refused
 */
record Skips(List<String> actionIds, List<String> problems) {

    /** @param names of steps or actions; a step's name stands for all its actions */
    static Skips decide(List<Ticket.ProcessStep> process, List<String> ids, List<String> names) {
        var skipped = new LinkedHashSet<String>();
        var problems = new ArrayList<String>();
        for (var id : ids) {
            if (actions(process).stream().anyMatch(action -> action.id().equals(id))) {
                skipped.add(id);
            } else {
                problems.add("The step '" + id + "' that should be skipped is not part of this release's process.");
            }
        }
        for (var name : names) {
            var found = named(process, name);
            if (found.isEmpty()) {
                problems.add("The step '" + name + "' that should be skipped is not part of this release's process.");
            }
            found.forEach(action -> skipped.add(action.id()));
        }
        actions(process).stream()
                .filter(action -> action.required() && skipped.contains(action.id()))
                .forEach(action -> problems.add(
                        "The step '" + action.name() + "' is required: it cannot be skipped. Deploy with it."));
        return new Skips(List.copyOf(skipped), problems);
    }

    private static List<Ticket.ProcessAction> named(List<Ticket.ProcessStep> process, String name) {
        var wanted = name.strip();
        var found = new ArrayList<Ticket.ProcessAction>();
        for (var step : process) {
            for (var action : step.actions()) {
                if (step.name().equalsIgnoreCase(wanted)
                        || action.name().equalsIgnoreCase(wanted)
                        || action.slug().equalsIgnoreCase(wanted)) {
                    found.add(action);
                }
            }
        }
        return found;
    }

    private static List<Ticket.ProcessAction> actions(List<Ticket.ProcessStep> process) {
        return process.stream().flatMap(step -> step.actions().stream()).toList();
    }
}
