package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.service;
import static dev.slipway.variables.VariablesApi.user;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.contracts.internal.TenantContext.Template;
import dev.slipway.servicetests.StubService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A new project in a space of its own, with a tenant in Test and Prod. The project asks the tenant for Db; its library set
 * for Url, and for Key and Zone, which have defaults. release-service is a stand-in that knows them.
 */
final class TenantedProject {

    private static final AtomicInteger NUMBERS = new AtomicInteger(8000);

    private final int number = NUMBERS.incrementAndGet();
    final String space = "Spaces-" + number;
    final String project = "Projects-" + number;
    final String tenant = "Tenants-" + number;
    final String set = "variableset-" + project;
    final String library;
    private final ReleaseSpaces spaces = new ReleaseSpaces(space);
    private final StubService release = spaces.release;
    private final String url;

    TenantedProject() {
        spaces.places.addAll(List.of("Region/North", "Region/South"));
        var shared = user().body(
                        json("{'Name':'Shared','Templates':[{'Name':'Url'},{'Name':'Zone','DefaultValue':'UTC'},"
                                + "{'Name':'Key','DefaultValue':{'HasValue':true,'NewValue':'geheim'},"
                                + "'DisplaySettings':{'Octopus.ControlType':'Sensitive'}}]}"))
                .post("/api/" + space + "/libraryvariablesets")
                .then()
                .statusCode(201)
                .extract();
        library = shared.path("Id");
        url = shared.path("Templates[0].Id");
        List<Named> environments = List.of(new Named("Environments-1", "Test"), new Named("Environments-2", "Prod"));
        release.answer(
                "GET",
                "/internal/projects/" + project,
                new ProjectContext(
                        project,
                        space,
                        "Web",
                        "web",
                        environments,
                        List.of(new Named("Channels-1", "Default")),
                        List.of(new Named("a1", "Deploy"), new Named("a2", "Notify")),
                        List.of(new Named("Runbooks-1", "Backup")),
                        Map.of("a1", List.of("web"))));
        release.answer("GET", "/internal/projects/" + project + "/libraryvariablesets", List.of(library));
        release.answer("GET", "/internal/spaces/" + space + "/environments", environments);
        release.answer(
                "GET",
                "/internal/tenants/" + tenant,
                new TenantContext(
                        tenant,
                        space,
                        "Acme",
                        List.of("Region/North"),
                        List.of(new ConnectedProject(
                                project,
                                "Web",
                                environments,
                                List.of(new Template("t-db", "Db", "Database", "", null, Map.of())),
                                List.of(library)))));
    }

    ValidatableResponse save(String variables) {
        return VariablesApi.save(space, set, 0, variables);
    }

    /** Answers Db in Test, and Url. */
    void answer() {
        user().body(json("{'ProjectVariables':{'" + project
                        + "':{'Variables':{'Environments-1':{'t-db':'mine'}}}},'LibraryVariables':{'" + library
                        + "':{'Variables':{'" + url + "':'http://x'}}}}"))
                .put("/api/" + space + "/tenants/" + tenant + "/variables")
                .then()
                .statusCode(200);
    }

    ValidatableResponse preview(String query) {
        return user().get("/api/" + space + "/variables/preview?project=" + project + query)
                .then();
    }

    /** @param tenantId empty for none */
    ValidatableResponse manifest(String environmentId, String tenantId) {
        String snapshot = service()
                .body(Map.of("spaceId", space, "ownerIds", List.of(project)))
                .post("/internal/snapshots")
                .path("SnapshotIds[0]");
        return service()
                .body(Map.of(
                        "spaceId",
                        space,
                        "snapshotIds",
                        List.of(snapshot),
                        "environmentId",
                        environmentId,
                        "channelId",
                        "Channels-1",
                        "tenantId",
                        tenantId,
                        "promptedValues",
                        Map.of()))
                .post("/internal/manifests")
                .then();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
