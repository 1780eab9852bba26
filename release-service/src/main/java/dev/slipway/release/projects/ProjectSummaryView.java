package dev.slipway.release.projects;

import dev.slipway.rest.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProjectSummary")
record ProjectSummaryView(String id, boolean hasDeploymentProcess, boolean hasRunbooks, Links links) {

    static ProjectSummaryView of(Project project, boolean hasSteps, boolean hasRunbooks) {
        String self = "/api/" + project.spaceId() + "/projects/" + project.id().value();
        return new ProjectSummaryView(
                project.id().value(),
                hasSteps,
                hasRunbooks,
                Links.of("Self", self + "/summary").and("Project", self));
    }
}
