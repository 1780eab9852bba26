package dev.slipway.variables.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The newer spelling of a tenant's values: one entry per value, with where it holds. */
final class ScopedVariables {

    private ScopedVariables() {}

    @Schema(name = "TenantVariableScope")
    record Scope(@Nullable List<String> environmentIds) {}

    /** @param missingVariables only when asked for */
    @Schema(name = "TenantScopedVariables")
    record View(
            String tenantId,
            List<Entry> variables,
            @Nullable List<Entry> missingVariables) {}

    /** @param projectId or {@code libraryVariableSetId}: one of them is null */
    @Schema(name = "TenantScopedVariable")
    record Entry(
            String id,
            @Nullable String projectId,
            @Nullable String projectName,
            @Nullable String libraryVariableSetId,
            @Nullable String libraryVariableSetName,
            String templateId,
            TemplateView template,
            @Nullable Object value,
            Scope scope) {}

    @Schema(name = "TenantScopedVariablesChange")
    record Change(@Nullable List<@Nullable EntryChange> variables) {

        List<Answers.Sent> sent() {
            List<Answers.Sent> sent = new ArrayList<>();
            for (EntryChange each : variables == null ? List.<EntryChange>of() : variables) {
                if (each != null) {
                    each.addTo(sent);
                }
            }
            return sent;
        }
    }

    @Schema(name = "TenantScopedVariableChange")
    record EntryChange(
            @Nullable String projectId,
            @Nullable String libraryVariableSetId,
            @Nullable String templateId,
            @Nullable JsonNode value,
            @Nullable Scope scope) {

        private void addTo(List<Answers.Sent> sent) {
            String owner = projectId != null ? projectId : String.valueOf(libraryVariableSetId);
            List<String> environments =
                    scope == null || scope.environmentIds() == null ? List.of() : scope.environmentIds();
            (environments.isEmpty() ? List.of(TenantValue.EVERYWHERE) : environments)
                    .forEach(environment -> sent.add(new Answers.Sent(owner, environment, templateId, value)));
        }
    }

    /** @param ofProjects whether the values for projects are wanted, or those for library variable sets */
    static View of(Tenancy tenancy, boolean ofProjects, boolean withMissing) {
        List<Entry> variables = new ArrayList<>();
        List<Entry> missing = new ArrayList<>();
        for (Question question : tenancy.questions()) {
            if (question.ofProject() == ofProjects) {
                for (String place : question.places()) {
                    TenantValue value = tenancy.answer(question, place);
                    if (value != null) {
                        variables.add(entry(question, place, value));
                    } else if (tenancy.isMissing(question, place)) {
                        missing.add(entry(question, place, null));
                    }
                }
            }
        }
        return new View(tenancy.tenant().id(), variables, withMissing ? missing : null);
    }

    private static Entry entry(Question question, String place, @Nullable TenantValue value) {
        String template = question.template().id();
        String where = place.equals(TenantValue.EVERYWHERE) ? "" : ":" + place;
        return new Entry(
                question.ownerId() + ":" + template + where,
                question.ofProject() ? question.ownerId() : null,
                question.ofProject() ? question.ownerName() : null,
                question.ofProject() ? null : question.ownerId(),
                question.ofProject() ? null : question.ownerName(),
                template,
                TemplateView.of(question),
                TemplateView.shown(value),
                new Scope(where.isEmpty() ? List.of() : List.of(place)));
    }
}
