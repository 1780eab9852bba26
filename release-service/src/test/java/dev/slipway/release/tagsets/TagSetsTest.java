package dev.slipway.release.tagsets;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.Rows;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TagSetsTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final String SETS = SPACE + "/tagsets";

    @Test
    void shouldNameTheTagsOfTenantsToOtherServices() {
        String space = space("Tags of tenants");
        String sets = "/api/" + space + "/tagsets";
        created(sets, Map.of("Name", "Region", "Tags", List.of(Map.of("Name", "North"), Map.of("Name", "South"))));
        created(sets, Map.of("Name", "Free", "Type", "FreeText"));
        created(sets, Map.of("Name", "Kind", "Scopes", List.of("Project"), "Tags", List.of(Map.of("Name", "Web"))));

        given().header("Authorization", Tokens.service("variables-service", "release-service"))
                .get("/internal/spaces/" + space + "/tenanttags")
                .then()
                .statusCode(200)
                .body("$", contains("Region/North", "Region/South"));
        get("/internal/spaces/" + space + "/tenanttags").statusCode(403);
    }

    @Test
    void shouldGiveTheSameTagSetHoweverAskedFor() {
        Map<String, Object> posted = post(
                        SETS,
                        Map.of(
                                "Name",
                                "Same",
                                "Description",
                                "d",
                                "Type",
                                "SingleSelect",
                                "Tags",
                                List.of(Map.of("Name", "One", "Color", "#AABBCC"), Map.of("Name", "Two"))))
                .statusCode(201)
                .body("Tags.CanonicalTagName", contains("Same/One", "Same/Two"))
                .body("Tags.Color", contains("#AABBCC", "#333333"), "Scopes", contains("Tenant"))
                .extract()
                .path("");
        String id = (String) Objects.requireNonNull(posted.get("Id"));

        assertThat(get(SETS + "/" + id).extract().<Map<String, Object>>path("")).isEqualTo(posted);
        assertThat(get(SETS + "?ids=" + id).extract().<List<Object>>path("Items"))
                .containsExactly(posted);
        assertThat(get(SETS + "/all").extract().<List<Object>>path("")).contains(posted);
        assertThat(put(SETS + "/" + id, posted).statusCode(200).extract().<Map<String, Object>>path("Tags[0]"))
                .isEqualTo(((List<?>) Objects.requireNonNull(posted.get("Tags"))).get(0));
        assertThat(Rows.auditOf(id)).containsExactly("Tag set Same was created", "Tag set Same was changed");
    }

    @Test
    void shouldFindByPartialNameAndScope() {
        created(SETS, Map.of("Name", "Finding tenants"));
        created(SETS, Map.of("Name", "Finding projects", "Scopes", List.of("Project", "Runbook")));

        get(SETS + "?partialName=fINDING").body("Items.Name", contains("Finding tenants", "Finding projects"));
        get(SETS + "?partialName=finding p").body("Items.Name", contains("Finding projects"));
        get(SETS + "?partialName=finding&scopes=Project")
                .body("Items.Name", contains("Finding projects"))
                .body("Links.Self", containsString("scopes=Project"));
        get(SETS + "?partialName=finding&scopes=Environment,tenant").body("Items.Name", contains("Finding tenants"));
        get(SETS + "/all?scopes=Runbook")
                .body("Name", hasItem("Finding projects"))
                .body("Name", not(hasItem("Finding tenants")));
    }

    @Test
    void shouldSortTagSets() {
        String first = created(SETS, Map.of("Name", "Ordered a"));
        String second = created(SETS, Map.of("Name", "Ordered b"));

        put(SETS + "/sortorder", List.of(second, first)).statusCode(200);

        get(SETS + "?partialName=ordered").body("Items.Name", contains("Ordered b", "Ordered a"));
        put(SETS + "/sortorder", List.of("TagSets-99999")).statusCode(400);
    }

    @Test
    void shouldRenameSetAndTagOnEverythingThatCarriesThem() {
        String id = created(
                SETS,
                Map.of(
                        "Name",
                        "Before",
                        "Scopes",
                        List.of("Tenant", "Environment", "Project"),
                        "Tags",
                        List.of(Map.of("Name", "Old"), Map.of("Name", "Kept"))));
        created(SETS, Map.of("Name", "Else", "Scopes", List.of("Environment"), "Tags", List.of(Map.of("Name", "Old"))));
        String tenant = created(
                SPACE + "/tenants", Map.of("Name", "Renamed", "TenantTags", List.of("before/old", "Before/Kept")));
        String environment = created(
                SPACE + "/environments",
                Map.of("Name", "Tagged", "EnvironmentTags", List.of("Before/Old", "Else/Old")));
        String project = created(
                SPACE + "/projects",
                Map.of(
                        "Name",
                        "Tagged",
                        "ProjectGroupId",
                        "ProjectGroups-1",
                        "LifecycleId",
                        "Lifecycles-1",
                        "ProjectTags",
                        List.of("Before/Old")));
        List<Map<String, Object>> tags = get(SETS + "/" + id).extract().path("Tags");

        put(
                        SETS + "/" + id,
                        Map.of(
                                "Name",
                                "After",
                                "Scopes",
                                List.of("Tenant", "Environment", "Project"),
                                "Tags",
                                List.of(
                                        Map.of("Id", tags.get(0).get("Id"), "Name", "New"),
                                        Map.of("Id", tags.get(1).get("Id"), "Name", "Kept"))))
                .statusCode(200)
                .body("Tags.Id", contains(tags.get(0).get("Id"), tags.get(1).get("Id")));

        assertThat(Rows.payloadsOf("tag-set-changed", id))
                .singleElement()
                .asString()
                .contains("After", "\"Old\"");
        get(SPACE + "/tenants/" + tenant).body("TenantTags", contains("After/New", "After/Kept"));
        get(SPACE + "/environments/" + environment).body("EnvironmentTags", contains("After/New", "Else/Old"));
        get(SPACE + "/projects/" + project).body("ProjectTags", contains("After/New"));
        put(SETS + "/" + id, Map.of("Name", "After", "Scopes", List.of("Tenant", "Environment", "Project")))
                .statusCode(409)
                .body("Errors[0]", containsString("tenant 'Renamed'"));
        delete(SETS + "/" + id)
                .statusCode(409)
                .body("ErrorMessage", containsString("environment 'Tagged', project 'Tagged', tenant 'Renamed'"));
    }

    @Test
    void shouldRefuseTagsThatDoNotExistWhereverTheyArePut() {
        created(SETS, Map.of("Name", "For tenants", "Tags", List.of(Map.of("Name", "x"))));
        String environment = environment("Wrongly tagged");

        put(
                        SPACE + "/environments/" + environment,
                        Map.of("Name", "Wrongly tagged", "EnvironmentTags", List.of("No/x")))
                .statusCode(400)
                .body("Errors[0]", containsString("'No/x'"));
        put(
                        SPACE + "/environments/" + environment,
                        Map.of("Name", "Wrongly tagged", "EnvironmentTags", List.of("For tenants/x")))
                .statusCode(400)
                .body("Errors[0]", containsString("Add the scope Environment"));
        post(SPACE + "/projects", Map.of("ProjectTags", List.of("No/x")))
                .statusCode(400)
                .body("Errors", hasSize(4));
        post(
                        SPACE + "/channels",
                        Map.of("Name", "c", "ProjectId", project("Wrongly tagged"), "TenantTags", List.of("No/x")))
                .statusCode(400);
    }

    @Test
    void shouldRefuseStepForTagThatDoesNotExistAndRenameOfOneThatStepNames() {
        String set = created(SETS, Map.of("Name", "Steps", "Tags", List.of(Map.of("Name", "x"), Map.of("Name", "y"))));
        String process = SPACE + "/deploymentprocesses/deploymentprocess-" + project("Tagged steps");

        put(process, Map.of("Version", 0, "Steps", List.of(step("Steps/z"))))
                .statusCode(400)
                .body("Errors[0]", containsString("'Steps/z'"));
        put(process, Map.of("Version", 0, "Steps", List.of(step("Steps/x")))).statusCode(200);
        put(SETS + "/" + set, Map.of("Name", "Other", "Tags", List.of(Map.of("Name", "x"), Map.of("Name", "y"))))
                .statusCode(409)
                .body("Errors[0]", containsString("step 'Tagged'"));
        put(SETS + "/" + set, Map.of("Name", "Steps", "Tags", List.of(Map.of("Name", "x"))))
                .statusCode(200);
    }

    private static Map<String, Object> step(String tag) {
        return ScriptStep.of("Tagged", "echo", Map.of("TenantTags", List.of(tag)));
    }

    @Test
    void shouldDeleteTagSetOfWhichNothingCarriesTag() {
        String id = created(SETS, Map.of("Name", "Unused", "Tags", List.of(Map.of("Name", "x"))));

        delete(SETS + "/" + id).statusCode(200);

        get(SETS + "/" + id).statusCode(404).body("$", not(hasItem("Errors")));
        assertThat(Rows.auditOf(id)).containsExactly("Tag set Unused was created", "Tag set Unused was deleted");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        post(
                        SETS,
                        Map.of(
                                "Name",
                                "a/b",
                                "Type",
                                "Many",
                                "Scopes",
                                List.of("Planet"),
                                "Tags",
                                List.of(
                                        Map.of("Name", "x", "Color", "red"),
                                        Map.of("Name", "X"),
                                        Map.of("Name", "p,q"))))
                .statusCode(400)
                .body("Errors", hasSize(6))
                .body("Errors", hasItem(containsString("#RRGGBB")));
        post(SETS, Map.of()).statusCode(400).body("Errors", hasSize(1));
        post(SETS, Map.of("Name", "Free", "Type", "FreeText", "Tags", List.of(Map.of("Name", "x"))))
                .statusCode(400);
        post(
                        SETS,
                        Map.of(
                                "Name",
                                "Too many",
                                "Tags",
                                IntStream.range(0, TagSetRules.MOST_TAGS + 1)
                                        .mapToObj(number -> Map.of("Name", "t" + number))
                                        .toList()))
                .statusCode(400)
                .body("Errors[0]", containsString("at most 500"));
    }

    @Test
    void shouldAnswerBadInputWithoutFailing() {
        created(SETS, Map.of("Name", "Taken"));
        post(SETS, Map.of("Name", "tAKEN")).statusCode(409);
        Api.admin()
                .body("{\"Name\": \"x\", \"Tags\": \"none\"}")
                .post(SETS)
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"Tags\": [null]}")
                .post(SETS)
                .then()
                .statusCode(201);
        Api.admin().body("{\"Name\": \"a\\u0000b\"}").post(SETS).then().statusCode(400);
        Api.admin().body("null").post(SETS).then().statusCode(400);
        Api.admin().body("null").put(SETS + "/sortorder").then().statusCode(400);
        post("/api/Spaces-4711/tagsets", Map.of("Name", "x")).statusCode(404);
        put(SETS + "/TagSets-4711", Map.of("Name", "x")).statusCode(404);
        String elsewhere = space("Untagged");
        String id = created(SETS, Map.of("Name", "Only here"));
        get("/api/" + elsewhere + "/tagsets/" + id).statusCode(404);
        delete("/api/" + elsewhere + "/tagsets/" + id).statusCode(404);
    }
}
