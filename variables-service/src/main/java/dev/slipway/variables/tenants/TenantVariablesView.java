package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.rest.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All values of a tenant in one document: by project, environment and template, and by library set and template. */
@Schema(name = "TenantVariables")
record TenantVariablesView(
        String id,
        String tenantId,
        String tenantName,
        String spaceId,
        Map<String, ProjectView> projectVariables,
        Map<String, LibraryView> libraryVariables,
        Links links) {

    @Schema(name = "TenantProjectVariables")
    record ProjectView(
            String projectId,
            String projectName,
            List<TemplateView> templates,
            Map<String, Map<String, Object>> variables,
            Links links) {}

    @Schema(name = "TenantLibraryVariables")
    record LibraryView(
            String libraryVariableSetId,
            String libraryVariableSetName,
            List<TemplateView> templates,
            Map<String, Object> variables,
            Links links) {}

    static TenantVariablesView of(Tenancy tenancy) {
        String space = "/api/" + tenancy.tenant().spaceId();
        Map<String, ProjectView> projects = new LinkedHashMap<>();
        for (ConnectedProject project : tenancy.tenant().projects()) {
            projects.put(project.id(), project(tenancy, project, space));
        }
        Map<String, LibraryView> libraries = new LinkedHashMap<>();
        for (Question question : tenancy.questions()) {
            if (!question.ofProject()) {
                LibraryView view = libraries.computeIfAbsent(
                        question.ownerId(),
                        id -> new LibraryView(
                                id,
                                question.ownerName(),
                                new ArrayList<>(),
                                new TreeMap<>(),
                                Links.of("LibraryVariableSet", space + "/libraryvariablesets/" + id)));
                view.templates().add(TemplateView.of(question));
                put(view.variables(), question, tenancy.answer(question, TenantValue.EVERYWHERE));
            }
        }
        String tenant = tenancy.tenant().id();
        return new TenantVariablesView(
                tenant,
                tenant,
                tenancy.tenant().name(),
                tenancy.tenant().spaceId(),
                projects,
                libraries,
                Links.of("Self", space + "/tenants/" + tenant + "/variables")
                        .and("Tenant", space + "/tenants/" + tenant));
    }

    private static ProjectView project(Tenancy tenancy, ConnectedProject project, String space) {
        List<Question> asked = tenancy.questions().stream()
                .filter(question -> question.ownerId().equals(project.id()))
                .toList();
        Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
        project.environments().forEach(environment -> {
            Map<String, Object> values = new TreeMap<>();
            asked.forEach(question -> put(values, question, tenancy.answer(question, environment.id())));
            variables.put(environment.id(), values);
        });
        return new ProjectView(
                project.id(),
                project.name(),
                asked.stream().map(TemplateView::of).toList(),
                variables,
                Links.of("Project", space + "/projects/" + project.id()));
    }

    private static void put(
            Map<String, Object> values, Question question, @org.jspecify.annotations.Nullable TenantValue value) {
        Object shown = TemplateView.shown(value);
        if (shown != null) {
            values.put(question.template().id(), shown);
        }
    }
}
