package dev.slipway.deployment.previews;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.deployment.deployments.ReleaseChangesView;
import dev.slipway.rest.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps that would run and the values that a person is asked for. */
@Schema(name = "DeploymentPreview", description = "What a deployment would do, and what it would ask for")
record PreviewView(
        List<StepView> stepsToExecute,
        FormView form,
        boolean useGuidedFailureModeByDefault,
        List<ReleaseChangesView> changes,
        String changesMarkdown,
        Links links) {

    record StepView(
            String actionId,
            String actionName,
            String actionNumber,
            List<String> roles,
            List<String> machineNames,
            List<TargetView> machines,
            boolean canBeSkipped,
            boolean isDisabled,
            boolean hasNoApplicableMachines,
            List<LeftOutView> unavailableMachines,
            List<LeftOutView> excludedMachines) {}

    @Schema(name = "DeploymentPreviewTarget")
    record TargetView(String id, String name, boolean hasLatestCalamari, String healthStatus) {}

    @Schema(name = "DeploymentPreviewLeftOutTarget")
    record LeftOutView(String id, String name) {}

    record FormView(Map<String, String> values, List<ElementView> elements) {}

    record ElementView(String name, ControlView control, boolean isValueRequired) {}

    record ControlView(
            String type,
            String name,
            String label,
            String description,
            boolean required,
            boolean isSecure,
            Map<String, String> displaySettings) {}

    static PreviewView of(
            Ticket ticket,
            Ticket.ReleaseFacts release,
            Ticket.Grant grant,
            Manifest manifest,
            boolean includeDisabled) {
        return new PreviewView(
                steps(ticket, release, grant, includeDisabled),
                form(manifest),
                guided(release, grant),
                ReleaseChangesView.of(grant.history().changes()),
                ReleaseChangesView.markdown(grant.history().changes()),
                Links.none());
    }

    private static boolean guided(Ticket.ReleaseFacts release, Ticket.Grant grant) {
        return switch (String.valueOf(release.projectGuidedFailureMode())) {
            case "On" -> true;
            case "Off" -> false;
            default -> grant.environmentUsesGuidedFailure();
        };
    }

    private static List<StepView> steps(
            Ticket ticket, Ticket.ReleaseFacts release, Ticket.Grant grant, boolean includeDisabled) {
        var views = new ArrayList<StepView>();
        int number = 0;
        for (var step : ticket.process()) {
            number++;
            int part = 0;
            for (var action : step.actions()) {
                part++;
                if (applies(action, release, grant) && (includeDisabled || !action.disabled())) {
                    views.add(view(step, action, step.actions().size() == 1 ? "" + number : number + "." + part));
                }
            }
        }
        return views;
    }

    private static boolean applies(Ticket.ProcessAction action, Ticket.ReleaseFacts release, Ticket.Grant grant) {
        return (action.environments().isEmpty() || action.environments().contains(grant.environmentId()))
                && !action.excludedEnvironments().contains(grant.environmentId())
                && (action.channels().isEmpty() || action.channels().contains(release.channelId()));
    }

    private static StepView view(Ticket.ProcessStep step, Ticket.ProcessAction action, String number) {
        var roles = step.properties().get("Octopus.Action.TargetRoles");
        return new StepView(
                action.id(),
                action.name(),
                number,
                roles == null || roles.value() == null || roles.value().isBlank()
                        ? List.of()
                        : List.of(roles.value().split("\\s*,\\s*")),
                List.of(),
                List.of(),
                !action.required(),
                action.disabled(),
                false,
                List.of(),
                List.of());
    }

    /** An element is named by the variable's id, by which the values come back; clients find it by the control's name. */
    private static FormView form(Manifest manifest) {
        var values = new LinkedHashMap<String, String>();
        var elements = new ArrayList<ElementView>();
        for (var prompt : manifest.prompts()) {
            values.put(prompt.id(), Objects.requireNonNullElse(prompt.defaultValue(), ""));
            elements.add(new ElementView(
                    prompt.id(),
                    new ControlView(
                            "VariableValue",
                            prompt.name(),
                            prompt.label() == null || prompt.label().isBlank() ? prompt.name() : prompt.label(),
                            Objects.requireNonNullElse(prompt.description(), ""),
                            prompt.required(),
                            prompt.secret(),
                            display(prompt)),
                    prompt.required()));
        }
        return new FormView(values, elements);
    }

    private static Map<String, String> display(Manifest.ManifestPrompt prompt) {
        var settings = new TreeMap<>(prompt.displaySettings());
        settings.putIfAbsent("Octopus.ControlType", prompt.secret() ? "Sensitive" : "SingleLineText");
        return settings;
    }
}
