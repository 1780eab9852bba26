package dev.slipway.release.tenants;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.Rows;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TenantsTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final String TENANTS = SPACE + "/tenants";

    @Test
    void shouldGiveTheSameTenantHoweverAskedFor() {
        String dev = environment("Tenant same dev");
        String live = environment("Tenant same live");
        String project = project("Tenant same");
        Map<String, Object> posted = post(
                        TENANTS,
                        Map.of(
                                "Name",
                                "Same & Co",
                                "Description",
                                "d",
                                "ProjectEnvironments",
                                Map.of(project, List.of(live, dev))))
                .statusCode(201)
                .body("Slug", equalTo("same-co"), "IsDisabled", equalTo(false), "ClonedFromTenantId", nullValue())
                .body("ProjectEnvironments." + project, contains(dev, live))
                .extract()
                .path("");
        String id = (String) Objects.requireNonNull(posted.get("Id"));

        assertThat(get(TENANTS + "/" + id).extract().<Map<String, Object>>path(""))
                .isEqualTo(posted);
        assertThat(get(TENANTS + "/same-co").extract().<Map<String, Object>>path(""))
                .isEqualTo(posted);
        assertThat(get(TENANTS + "?ids=" + id).extract().<List<Object>>path("Items"))
                .containsExactly(posted);
        assertThat(get(TENANTS + "/all").extract().<List<Object>>path("")).contains(posted);
        put(TENANTS + "/" + id, posted).statusCode(200).body("ProjectEnvironments." + project, contains(dev, live));
        put(TENANTS + "/" + id, Map.of("Name", "Same & Co", "IsDisabled", true))
                .statusCode(200)
                .body("ProjectEnvironments", equalTo(Map.of()), "Slug", equalTo("same-co"));
        assertThat(Rows.auditOf(id))
                .containsExactly(
                        "Tenant Same & Co was created", "Tenant Same & Co was changed", "Tenant Same & Co was changed");
    }

    @Test
    void shouldFindTenantsByEachFilter() {
        String connected = project("Tenant filter");
        created(
                SPACE + "/tagsets",
                Map.of("Name", "Zone", "Tags", List.of(Map.of("Name", "East"), Map.of("Name", "West"))));
        created(SPACE + "/tagsets", Map.of("Name", "Size", "Tags", List.of(Map.of("Name", "Big"))));
        String acme = created(
                TENANTS,
                Map.of(
                        "Name",
                        "Filter Acme",
                        "TenantTags",
                        List.of("Zone/East", "Size/Big"),
                        "ProjectEnvironments",
                        Map.of(connected, List.of())));
        created(TENANTS, Map.of("Name", "Filter Bolt", "TenantTags", List.of("Zone/West"), "IsDisabled", true));
        created(TENANTS + "?clone=" + acme, Map.of("Name", "Filter Clone", "TenantTags", List.of()));

        get(TENANTS + "?partialName=fILTER").body("Items.Name", contains("Filter Acme", "Filter Bolt", "Filter Clone"));
        get(TENANTS + "?partialName=filter b").body("Items.Name", contains("Filter Bolt"));
        get(TENANTS + "?name=Filter Acme").body("Items.Name", contains("Filter Acme"));
        get(TENANTS + "?name=Filter").body("Items", hasSize(0));
        get(TENANTS + "?projectId=" + connected)
                .body("Items.Name", contains("Filter Acme", "Filter Clone"))
                .body("Links.Self", containsString("projectId=" + connected));
        get(TENANTS + "?projectId=Projects-99999").body("Items", hasSize(0));
        get(TENANTS + "?tags=Zone/East").body("Items.Name", contains("Filter Acme"));
        get(TENANTS + "?tags=zone/east,Zone/West").body("Items.Name", contains("Filter Acme", "Filter Bolt"));
        get(TENANTS + "?tags=Zone/East,Zone/West,Size/Big").body("Items.Name", contains("Filter Acme"));
        get(TENANTS + "?tags=Zone/North").body("Items", hasSize(0));
        get(TENANTS + "?partialName=filter&isDisabled=true").body("Items.Name", contains("Filter Bolt"));
        get(TENANTS + "?partialName=filter&isDisabled=false&take=1")
                .body("Items.Name", contains("Filter Acme"), "TotalResults", equalTo(2))
                .body("Links.'Page.Next'", containsString("isDisabled=false&partialName=filter&skip=1&take=1"));
        get(TENANTS + "?clonedFromTenantId=" + acme).body("Items.Name", contains("Filter Clone"));
        get(TENANTS + "/all?projectId=" + connected).body("Name", contains("Filter Acme", "Filter Clone"));
        get(TENANTS + "?isDisabled=maybe").statusCode(400);
    }

    @Test
    void shouldTestTagsAndSayWhetherThereAreTenants() {
        created(
                SPACE + "/tagsets",
                Map.of("Name", "Tested", "Tags", List.of(Map.of("Name", "Yes"), Map.of("Name", "No"))));
        String id = created(TENANTS, Map.of("Name", "Tested", "TenantTags", List.of("Tested/Yes")));
        String empty = space("Without tenants");

        get(TENANTS + "/tag-test?tenantIds=" + id + "&tags=Tested/Yes,Tested/No")
                .statusCode(200)
                .body(id + ".IsMatched", equalTo(true), id + ".MatchedTags", contains("Tested/Yes"));
        get(TENANTS + "/tag-test?tenantIds=" + id + "&tags=Tested/No")
                .body(id + ".IsMatched", equalTo(false), id + ".MissingTags", contains("Tested/No"));
        get(TENANTS + "/status").statusCode(200).body("Enabled", equalTo(true));
        get("/api/" + empty + "/tenants/status").body("Enabled", equalTo(false));
    }

    @Test
    void shouldCloneTenantWithTagsAndConnections() {
        String project = project("Tenant clone");
        String environment = environment("Tenant clone");
        String original = created(
                TENANTS,
                Map.of(
                        "Name",
                        "Original tenant",
                        "Description",
                        "first",
                        "ProjectEnvironments",
                        Map.of(project, List.of(environment))));

        String clone = created(TENANTS + "?clone=" + original, Map.of("Name", "Clone tenant", "Description", "second"));

        get(TENANTS + "/" + clone)
                .body("ClonedFromTenantId", equalTo(original), "Description", equalTo("second"))
                .body("Slug", equalTo("clone-tenant"))
                .body("ProjectEnvironments." + project, contains(environment));
        post(TENANTS + "?clone=Tenants-99999", Map.of("Name", "Nobody's")).statusCode(404);
    }

    @Test
    void shouldDropConnectionsWithTheirProjectOrEnvironment() {
        String project = project("Tenant gone");
        String kept = project("Tenant kept");
        String gone = environment("Tenant gone");
        String stays = environment("Tenant stays");
        String id = created(
                TENANTS,
                Map.of(
                        "Name",
                        "Left behind",
                        "ProjectEnvironments",
                        Map.of(project, List.of(gone, stays), kept, List.of(gone, stays))));

        delete(SPACE + "/environments/" + gone).statusCode(200);
        get(TENANTS + "/" + id).body("ProjectEnvironments." + kept, contains(stays));
        delete(SPACE + "/projects/" + project).statusCode(200);
        get(TENANTS + "/" + id).body("ProjectEnvironments", equalTo(Map.of(kept, List.of(stays))));
    }

    @Test
    void shouldDeleteTenantAndTellOthersButNotWhileSomethingIsDeployedForIt() {
        String project = project("Tenant busy");
        String environment = environment("Tenant busy");
        String channel =
                get(SPACE + "/projects/" + project + "/channels").extract().path("Items[0].Id");
        String id = created(
                TENANTS, Map.of("Name", "Busy tenant", "ProjectEnvironments", Map.of(project, List.of(environment))));
        Rows.release("Releases-tenant", project, channel);
        Rows.reserveFor("Deployments-tenant", "Releases-tenant", environment, id);

        delete(TENANTS + "/" + id).statusCode(409).body("ErrorMessage", containsString("Tenant 'Busy tenant'"));
        Rows.giveBack("Deployments-tenant");
        delete(TENANTS + "/" + id).statusCode(200);

        get(TENANTS + "/" + id).statusCode(404).body("$", not(hasItem("Errors")));
        assertThat(Rows.factsOf(id)).containsExactly("tenant-deleted");
    }

    @Test
    void shouldTellOtherServicesWhatTenantIsConnectedTo() {
        String environment = environment("Tenant context");
        String project = created(
                SPACE + "/projects",
                Map.of(
                        "Name",
                        "Tenant context",
                        "ProjectGroupId",
                        "ProjectGroups-1",
                        "LifecycleId",
                        "Lifecycles-1",
                        "Templates",
                        List.of(Map.of("Id", "t1", "Name", "Url", "DefaultValue", "http://x"))));
        String id = created(
                TENANTS, Map.of("Name", "Context", "ProjectEnvironments", Map.of(project, List.of(environment))));

        internal("/internal/tenants/" + id)
                .statusCode(200)
                .body("Id", equalTo(id), "SpaceId", equalTo("Spaces-1"), "Name", equalTo("Context"))
                .body("Projects.Id", contains(project), "Projects[0].LibrarySetIds", hasSize(0))
                .body("Projects[0].Environments.Name", contains("Tenant context"))
                .body("Projects[0].Templates.DefaultValue", contains("http://x"));
        internal("/internal/spaces/Spaces-1/tenants").statusCode(200).body("$", hasItem(id));
        get("/internal/spaces/Spaces-1/tenants").statusCode(403);
        internal("/internal/tenants/Tenants-99999").statusCode(404);
        get("/internal/tenants/" + id).statusCode(403);
    }

    @Test
    void shouldShowTenantsOfTheProjectsOnTheDashboard() {
        String environment = environment("Tenant dashboard");
        String project = created(
                SPACE + "/projects",
                Map.of(
                        "Name",
                        "Tenant dashboard",
                        "ProjectGroupId",
                        "ProjectGroups-1",
                        "LifecycleId",
                        "Lifecycles-1",
                        "TenantedDeploymentMode",
                        "Tenanted"));
        String other = project("Tenant dashboard other");
        String id = created(
                TENANTS,
                Map.of(
                        "Name",
                        "On the dashboard",
                        "ProjectEnvironments",
                        Map.of(project, List.of(environment), other, List.of())));
        created(TENANTS, Map.of("Name", "Not on the dashboard"));

        get(SPACE + "/dashboard/dynamic?projects=" + project)
                .statusCode(200)
                .body("Tenants.Id", contains(id), "Tenants[0].Name", equalTo("On the dashboard"))
                .body(
                        "Tenants[0].ProjectEnvironments",
                        equalTo(Map.of(project, List.of(environment), other, List.of())))
                .body("Tenants[0].TenantTags", hasSize(0), "Tenants[0].IsDisabled", equalTo(false))
                .body("Projects[0].TenantedDeploymentMode", equalTo("Tenanted"))
                .body("Projects[0].CanPerformUntenantedDeployment", equalTo(false));
        get(SPACE + "/dashboard")
                .body("Tenants.Id", hasItem(id))
                .body("Tenants.Name", not(hasItem("Not on the dashboard")));
    }

    @Test
    void shouldTellAllProblemsAtOnceAndSaveNothing() {
        String project = project("Tenant faulty");
        post(
                        TENANTS,
                        Map.of(
                                "Name",
                                "",
                                "TenantTags",
                                List.of("Nothing/There"),
                                "ProjectEnvironments",
                                Map.of(project, List.of("Environments-99999"), "Projects-99999", List.of())))
                .statusCode(400)
                .body("Errors", hasSize(4))
                .body("Errors", hasItem(containsString("Projects-99999, which is no project")));
        String id = created(TENANTS, Map.of("Name", "Faulty tenant"));
        put(TENANTS + "/" + id, Map.of("Name", "Changed", "ProjectEnvironments", Map.of("Projects-99999", List.of())))
                .statusCode(400);
        get(TENANTS + "/" + id).body("Name", equalTo("Faulty tenant"));
    }

    @Test
    void shouldAnswerBadInputWithoutFailing() {
        created(TENANTS, Map.of("Name", "Taken tenant"));
        post(TENANTS, Map.of("Name", "tAKEN tenant")).statusCode(409);
        Api.admin()
                .body("{\"Name\": \"x\", \"ProjectEnvironments\": []}")
                .post(TENANTS)
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"ProjectEnvironments\": {\"a,b\": [\"c,d\"]}}")
                .post(TENANTS)
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"TenantTags\": [\"a\\u0000/b\"]}")
                .post(TENANTS)
                .then()
                .statusCode(400);
        Api.admin().body("null").post(TENANTS).then().statusCode(400);
        post(TENANTS, Map.of("Name", "x".repeat(201))).statusCode(400);
        post(TENANTS, Map.of("Name", "Wordy", "Description", "x".repeat(20_001)))
                .statusCode(400)
                .body("Errors[0]", containsString("at most 20000"));
        post("/api/Spaces-4711/tenants", Map.of("Name", "x")).statusCode(404);
        String elsewhere = space("Tenants elsewhere");
        String id = created(TENANTS, Map.of("Name", "Only in one space"));
        get("/api/" + elsewhere + "/tenants/" + id).statusCode(404);
        put("/api/" + elsewhere + "/tenants/" + id, Map.of("Name", "Stolen")).statusCode(404);
        delete("/api/" + elsewhere + "/tenants/" + id).statusCode(404);
        post(
                        "/api/" + elsewhere + "/tenants",
                        Map.of("Name", "x", "ProjectEnvironments", Map.of(project("Of another space"), List.of())))
                .statusCode(400);
    }

    private static ValidatableResponse internal(String path) {
        return given().header("Authorization", Tokens.service("variables-service", "release-service"))
                .when()
                .get(path)
                .then();
    }
}
