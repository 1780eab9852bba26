package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.Accounts;
import dev.slipway.contracts.internal.AccountsRequest;
import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of this service as a client sees them; release- and variables-service are stand-ins that know these places. */
public final class Api {

    public final StubService release = StubService.start("release-service");
    public final StubService variables = StubService.start("variables-service");
    public final Set<String> places = ConcurrentHashMap.newKeySet();
    public final Set<String> spaces = ConcurrentHashMap.newKeySet();

    public Api() {
        places.addAll(List.of("Environments-1", "Environments-2", "Tenants-1", "Accounts-1", "Ring/Early"));
        variables.answerWith(
                "POST",
                "/internal/accounts",
                request -> new Accounts(
                        unknown(request.bodyAs(AccountsRequest.class).ids())));
        release.answer("GET", "/internal/spaces/*/workerpools/*/steps", List.of());
        variables.answer("GET", "/internal/spaces/*/workerpools/*/variables", List.of());
        spaces.add("Spaces-1");
        release.answerWith(
                "POST",
                "/internal/places",
                request ->
                        new Places(unknown(request.bodyAs(PlacesRequest.class).ids())));
        release.answerWith("GET", "/internal/spaces", request -> spaces.stream()
                .map(id -> new SpaceSummary(id, id, id, false, false))
                .toList());
    }

    private List<String> unknown(List<String> ids) {
        return ids.stream().filter(id -> !places.contains(id)).toList();
    }

    public static RequestSpecification as() {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String path, Object body) {
        return as().body(body).post("/api/Spaces-1/" + path).then();
    }

    public static ValidatableResponse put(String path, Object body) {
        return as().body(body).put("/api/Spaces-1/" + path).then();
    }

    public static ValidatableResponse get(String path) {
        return as().urlEncodingEnabled(false).get("/api/Spaces-1/" + path).then();
    }

    public static ValidatableResponse delete(String path) {
        return as().delete("/api/Spaces-1/" + path).then();
    }

    /** What the resource says when it was made, as JSON values. */
    public static Map<String, Object> created(String path, Object body) {
        return post(path, body).statusCode(201).extract().jsonPath().getMap("$");
    }

    public static String id(Map<String, Object> resource) {
        return String.valueOf(resource.get("Id"));
    }

    /** A list has the document when it is narrowed in one way, and has it not in the other. */
    static void matches(String list, String id, String matching, String other) {
        as().urlEncodingEnabled(false)
                .get(list + "?take=1000&" + matching)
                .then()
                .statusCode(200)
                .body("Items.Id", hasItem(id));
        as().urlEncodingEnabled(false)
                .get(list + "?take=1000&" + other)
                .then()
                .statusCode(200)
                .body("Items.Id", not(hasItem(id)));
    }
}
