package dev.slipway.release.projects;

import dev.slipway.rest.Links;

/** Where clients go on from a project; every one is followed by some client. */
final class ProjectLinks {

    private ProjectLinks() {}

    static Links of(Project project) {
        String space = "/api/" + project.spaceId();
        String id = project.id().value();
        String self = space + "/projects/" + id;
        return Links.of("Self", self)
                .and("Web", "/app#/" + project.spaceId() + "/projects/" + id)
                .and("Channels", self + "/channels{/id}{?skip,take,partialName}")
                .and("Releases", self + "/releases{/version}{?skip,take,searchByVersion}")
                .and("Progression", space + "/progression/" + id)
                .and("DeploymentProcess", self + "/deploymentprocesses")
                .and("DeploymentSettings", self + "/deploymentsettings")
                .and("Summary", self + "/summary")
                .and("Variables", space + "/variables/" + project.variableSetId())
                .and("Triggers", self + "/triggers{?skip,take,partialName}")
                .and("ScheduledTriggers", self + "/triggers{?skip,take,partialName}")
                .and("Runbooks", self + "/runbooks{?skip,take,partialName}")
                .and("RunbookSnapshots", self + "/runbookSnapshots{/name}{?skip,take,searchByName}")
                .and("ProjectGroup", space + "/projectgroups/" + project.projectGroupId())
                .and("Lifecycle", space + "/lifecycles/" + project.lifecycleId())
                .and("Metadata", self + "/metadata")
                .and("Logo", self + "/logo");
    }
}
