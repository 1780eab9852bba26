package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.admin;
import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conventions of the wire format that hold for every kind of document. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ConventionsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    enum Kind {
        SPACE("/api/spaces", "Space"),
        PROJECT_GROUP("/api/Spaces-1/projectgroups", "ProjectGroup"),
        LIFECYCLE("/api/Spaces-1/lifecycles", "Lifecycle"),
        ENVIRONMENT("/api/Spaces-1/environments", "Environment"),
        PROJECT("/api/Spaces-1/projects", "Project"),
        CHANNEL("/api/Spaces-1/channels", "Channel"),
        TAG_SET("/api/Spaces-1/tagsets", "TagSet"),
        TENANT("/api/Spaces-1/tenants", "Tenant"),
        RUNBOOK("/api/Spaces-1/runbooks", "Runbook");

        private final String path;
        private final String itemType;

        Kind(String path, String itemType) {
            this.path = path;
            this.itemType = itemType;
        }

        /** What a client has to send at least; what a kind does not know it ignores. */
        Map<String, Object> body(String name) {
            Map<String, Object> body = new HashMap<>(Map.of("Name", name));
            body.put("ProjectGroupId", "ProjectGroups-1");
            body.put("LifecycleId", "Lifecycles-1");
            body.put("SpaceManagersTeamMembers", List.of("Users-1"));
            body.put("spaceName", "Default");
            if (this == CHANNEL || this == RUNBOOK) {
                body.put("ProjectId", Api.project(name + " project"));
            }
            return body;
        }

        String one(String name) {
            return created(path, body(name));
        }
    }

    private static String fresh(Kind kind) {
        return "Conv " + kind.ordinal() + "x" + NAMES.incrementAndGet();
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveTheSameDocumentHoweverObtained(Kind kind) {
        Map<String, Object> body = kind.body(fresh(kind));
        Map<String, Object> posted =
                post(kind.path, body).statusCode(201).extract().path("");
        String one = kind.path + "/" + posted.get("Id");

        Map<String, Object> got = get(one).statusCode(200).extract().path("");
        List<Map<String, Object>> listed =
                get(kind.path + "?ids=" + posted.get("Id")).extract().path("Items");
        List<Map<String, Object>> all =
                get(kind.path + "/all?ids=" + posted.get("Id")).extract().path("");
        Map<String, Object> echoed = put(one, got).statusCode(200).extract().path("");

        assertThat(got).isEqualTo(posted);
        assertThat(listed).containsExactly(posted);
        assertThat(all).containsExactly(posted);
        assertThat(echoed.get("Links")).isEqualTo(posted.get("Links"));
        posted.remove("LastModifiedOn");
        assertThat(echoed).containsAllEntriesOf(posted);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeIdListsInThreeSpellings(Kind kind) {
        String name = fresh(kind);
        String one = kind.one(name + " a");
        String other = kind.one(name + " b");
        kind.one(name + " c");

        for (String spelling : List.of(one + "," + other, one + "%2C" + other, one + "&ids=" + other)) {
            admin().urlEncodingEnabled(false)
                    .get(kind.path + "?ids=" + spelling)
                    .then()
                    .statusCode(200)
                    .body("Items.Id", contains(one, other))
                    .body("TotalResults", equalTo(2));
        }
        get(kind.path + "?ids=" + one + ",Unknown-1").statusCode(200).body("Items.Id", contains(one));
        get(kind.path + "?ids=&partialName=" + name).body("Items", hasSize(3));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPageToAnEnd(Kind kind) {
        String name = fresh(kind);
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            made.add(kind.one(name + " " + n));
        }

        List<String> seen = new ArrayList<>();
        String next = kind.path + "?partialName=" + name.replace(" ", "%20") + "&take=2";
        int pages = 0;
        while (next != null && pages < 10) {
            var page = admin().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("ItemType", equalTo(kind.itemType), "TotalResults", equalTo(5))
                    .body("ItemsPerPage", equalTo(2), "NumberOfPages", equalTo(3), "LastPageNumber", equalTo(2))
                    .extract();
            seen.addAll(page.path("Items.Id"));
            next = page.path("Links.'Page.Next'");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyElementsOf(made);
        get(kind.path + "?partialName=" + name + "&skip=100&take=2")
                .body("Items", hasSize(0), "TotalResults", equalTo(5))
                .body("Links", not(hasKey("Page.Next")));
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindByPartOfTheNameInAnyCase(Kind kind) {
        String name = fresh(kind);
        String id = kind.one(name + " 50%_x");

        get(kind.path + "?partialName=" + name.toUpperCase(Locale.ROOT)).body("Items.Id", contains(id));
        admin().queryParam("partialName", name + " 50%_X").get(kind.path).then().body("Items.Id", contains(id));
        admin().queryParam("partialName", name + " 50__")
                .get(kind.path)
                .then()
                .body("Items", hasSize(0), "TotalResults", equalTo(0), "NumberOfPages", equalTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerUnknownOnesWithoutErrorsKey(Kind kind) {
        String name = fresh(kind);
        String id = kind.one(name);
        String unknown = kind.path + "/" + id.substring(0, id.indexOf('-')) + "-987654";

        get(unknown)
                .statusCode(404)
                .body("ErrorMessage", startsWith("There is no"))
                .body("$", not(hasKey("Errors")));
        put(unknown, kind.body(name + " other")).statusCode(404).body("$", not(hasKey("Errors")));
        delete(unknown).statusCode(404).body("$", not(hasKey("Errors")));
        for (String segment : List.of(name.replace(" ", "%20"), "a%2Fb", "a+b", "a@b.c", "%27%20or%201=1--", "..%2F")) {
            admin().urlEncodingEnabled(false)
                    .get(kind.path + "/" + segment)
                    .then()
                    .statusCode(404)
                    .body("$", not(hasKey("Errors")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadPropertyNamesInAnyCaseAndNullsAsLeftOut(Kind kind) {
        String name = fresh(kind);
        Map<String, Object> body = new HashMap<>();
        kind.body(name)
                .forEach((property, value) ->
                        body.put(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1), value));
        body.put("description", null);
        body.put("slug", null);
        body.put("links", null);
        body.put("noSuchProperty", Map.of("a", 1));

        post(kind.path, body)
                .statusCode(201)
                .body("Name", equalTo(name), "Description", equalTo(""), "LastModifiedBy", equalTo("admin"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAG_SET")
    void shouldReplaceTheWholeButKeepTheSlug(Kind kind) {
        String name = fresh(kind);
        Map<String, Object> body = kind.body(name);
        body.put("Description", "before");
        String id = created(kind.path, body);
        String slug = get(kind.path + "/" + id).extract().path("Slug");

        body.remove("Description");
        body.put("Name", name + " renamed");
        put(kind.path + "/" + id, body)
                .statusCode(200)
                .body("Name", equalTo(name + " renamed"), "Description", equalTo(""), "Slug", equalTo(slug));
        body.put("Slug", slug + "-chosen");
        put(kind.path + "/" + id, body).statusCode(200).body("Slug", equalTo(slug + "-chosen"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAG_SET")
    void shouldMakeSlugsThatAreFree(Kind kind) {
        String name = fresh(kind);
        Map<String, Object> body = kind.body(name + " é!");
        String expected = (name + " e").toLowerCase(Locale.ROOT).replace(' ', '-');
        post(kind.path, body).statusCode(201).body("Slug", equalTo(expected));

        body.put("Name", name + " e?");
        post(kind.path, body).statusCode(201).body("Slug", equalTo(expected + "-1"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseBadNames(Kind kind) {
        Map<String, Object> body = kind.body(fresh(kind));
        body.put("Name", "  ");
        post(kind.path, body).statusCode(400).body("Errors", hasSize(1));
        body.put("Name", "x".repeat(201));
        post(kind.path, body).statusCode(400).body("Errors", hasSize(1));
        body.put("Name", "a\nb");
        post(kind.path, body).statusCode(400).body("Errors", hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldDeleteWith200(Kind kind) {
        String name = fresh(kind);
        Map<String, Object> body = kind.body(name);
        String id = created(kind.path, body);
        body.put("TaskQueueStopped", true);
        put(kind.path + "/" + id, body).statusCode(200);

        delete(kind.path + "/" + id).statusCode(200);
        get(kind.path + "/" + id).statusCode(404);
        get(kind.path + "?partialName=" + name).body("Items", hasSize(0));
    }
}
