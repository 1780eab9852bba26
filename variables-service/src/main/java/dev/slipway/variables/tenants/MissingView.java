package dev.slipway.variables.tenants;

import dev.slipway.rest.Links;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values that a tenant has not given and that have no default. */
@Schema(name = "TenantMissingVariables")
record MissingView(String tenantId, List<Missing> missingVariables, Links links) {

    @Schema(name = "TenantMissingVariable")
    record Missing(
            @Nullable String projectId,
            @Nullable String environmentId,
            @Nullable String libraryVariableSetId,
            String variableTemplateId,
            @Nullable String variableTemplateName,
            Links links) {}

    /**
     * @param projectId only what this project asks, or null; library sets ask for all
     * @param environmentId only what is asked in this environment, or null
     */
    static MissingView of(
            Tenancy tenancy, @Nullable String projectId, @Nullable String environmentId, boolean details) {
        String space = "/api/" + tenancy.tenant().spaceId();
        List<Missing> missing = new ArrayList<>();
        for (Question question : tenancy.questions()) {
            boolean wanted = projectId == null
                    || !question.ofProject()
                    || question.ownerId().equals(projectId);
            for (String place : wanted ? question.places() : List.<String>of()) {
                boolean here = environmentId == null || !question.ofProject() || place.equals(environmentId);
                if (here && tenancy.isMissing(question, place)) {
                    missing.add(new Missing(
                            question.ofProject() ? question.ownerId() : null,
                            question.ofProject() ? place : null,
                            question.ofProject() ? null : question.ownerId(),
                            question.template().id(),
                            details ? question.template().name() : null,
                            Links.none()));
                }
            }
        }
        String tenant = tenancy.tenant().id();
        return new MissingView(tenant, missing, Links.of("Self", space + "/tenants/" + tenant + "/variables"));
    }
}
