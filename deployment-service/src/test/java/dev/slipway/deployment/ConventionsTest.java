package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static dev.slipway.deployment.Api.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conventions of the wire format that hold for every list of this service. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ConventionsTest {

    @Inject
    DeployApi api;

    enum Kind {
        DEPLOYMENT("/api/Spaces-1/deployments", "Deployment", "projects"),
        TASK("/api/Spaces-1/tasks", "Task", "project"),
        TASK_OF_ANY_SPACE("/api/tasks", "Task", "project"),
        MACHINE("/api/Spaces-1/machines", "DeploymentTarget", "partialName"),
        MACHINE_IN_ENVIRONMENT("/api/Spaces-1/environments/Environments-1/machines", "DeploymentTarget", "partialName"),
        WORKER("/api/Spaces-1/workers", "Worker", "partialName"),
        WORKER_IN_POOL("/api/Spaces-1/workerpools/WorkerPools-1/workers", "Worker", "partialName"),
        WORKER_POOL("/api/Spaces-1/workerpools", "WorkerPool", "partialName"),
        MACHINE_POLICY("/api/Spaces-1/machinepolicies", "MachinePolicy", "partialName");

        private final String path;
        private final String itemType;
        private final String filter;

        Kind(String path, String itemType, String filter) {
            this.path = path;
            this.itemType = itemType;
            this.filter = filter;
        }

        boolean document() {
            return filter.equals("partialName");
        }
    }

    /** Finds what this test made and nothing else. */
    private String mine(Kind kind) {
        return kind.filter + "=" + (kind.document() ? "conv-" + api.number + "-" : "Projects-" + api.number);
    }

    /** In the order of the list: documents by name, deployments and tasks newest first. */
    private List<String> made(Kind kind, int count) {
        var ids = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            ids.add(one(kind, n));
        }
        if (!kind.document()) {
            Collections.reverse(ids);
        }
        return ids;
    }

    private String one(Kind kind, int n) {
        return switch (kind) {
            case DEPLOYMENT -> api.deployed("Environments-" + n).getString("Id");
            case TASK, TASK_OF_ANY_SPACE -> api.deployed("Environments-" + n).getString("TaskId");
            case MACHINE, MACHINE_IN_ENVIRONMENT -> document("machines", n);
            case WORKER, WORKER_IN_POOL -> document("workers", n);
            case WORKER_POOL -> document("workerpools", n);
            case MACHINE_POLICY -> document("machinepolicies", n);
        };
    }

    private String document(String path, int n) {
        Map<String, Object> body = new HashMap<>(Map.of("Name", "conv-" + api.number + "-" + n));
        body.put("EnvironmentIds", List.of("Environments-1"));
        body.put("Roles", List.of("web"));
        body.put("WorkerPoolIds", List.of("WorkerPools-1"));
        body.put("Endpoint", Map.of("CommunicationStyle", "Ssh", "Host", "build-7", "Port", 22));
        return Api.id(created(path, body));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeIdListsInThreeSpellings(Kind kind) {
        var ids = made(kind, 3);
        var one = ids.get(0);
        var other = ids.get(1);

        for (var spelling : List.of(one + "," + other, one + "%2C" + other, one + "&ids=" + other)) {
            var first = ask(kind.path + "?take=1&ids=" + spelling)
                    .body("TotalResults", equalTo(2))
                    .body("Items.Id", equalTo(List.of(one)));
            ask(next(first))
                    .body("TotalResults", equalTo(2))
                    .body("Items.Id", equalTo(List.of(other)))
                    .body("Links", not(hasKey("Page.Next")));
        }
        ask(kind.path + "?ids=" + one + ",Unknown-1").body("Items.Id", equalTo(List.of(one)));
        ask(kind.path + "?ids=Unknown-1").body("Items", hasSize(0));
        ask(kind.path + "?ids=&" + mine(kind)).body("Items.Id", equalTo(ids));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPageToAnEnd(Kind kind) {
        var ids = made(kind, 5);
        var seen = new ArrayList<String>();
        var pages = 0;
        var next = kind.path + "?take=2&" + mine(kind);

        while (next != null && pages < 10) {
            var page = ask(next)
                    .body("ItemType", equalTo(kind.itemType), "TotalResults", equalTo(5))
                    .body("ItemsPerPage", equalTo(2), "NumberOfPages", equalTo(3), "LastPageNumber", equalTo(2));
            JsonPath json = page.extract().jsonPath();
            seen.addAll(json.getList("Items.Id"));
            assertThat(Stream.of("Self", "Template", "Page.All", "Page.Current", "Page.Last")
                            .map(link -> json.getString("Links.'" + link + "'")))
                    .allSatisfy(link -> assertThat(link).startsWith(kind.path).contains(mine(kind)));
            next = next(page);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(ids);
        ask(kind.path + "?skip=100&take=2&" + mine(kind))
                .body("Items", hasSize(0), "TotalResults", equalTo(5))
                .body("Links", not(hasKey("Page.Next")));
    }

    private static ValidatableResponse ask(String path) {
        return as().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static String next(ValidatableResponse page) {
        return page.extract().jsonPath().getString("Links.'Page.Next'");
    }
}
