package dev.slipway.release.documents;

import static io.restassured.RestAssured.given;

import dev.slipway.servicetests.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The service as its clients see it, by the hand of the administrator. */
public final class Api {

    private Api() {}

    public static RequestSpecification admin() {
        return given().header("Authorization", Tokens.admin("release-service")).contentType(ContentType.JSON);
    }

    public static ValidatableResponse get(String path) {
        return admin().when().get(path).then();
    }

    public static ValidatableResponse post(String path, Object body) {
        return admin().body(body).when().post(path).then();
    }

    public static ValidatableResponse put(String path, Object body) {
        return admin().body(body).when().put(path).then();
    }

    public static ValidatableResponse delete(String path) {
        return admin().when().delete(path).then();
    }

    /** The id of what was created. */
    public static String created(String path, Object body) {
        return post(path, body).statusCode(201).extract().path("Id");
    }

    /** A space with the administrator as its manager. */
    public static String space(String name) {
        return created("/api/spaces", Map.of("Name", name, "SpaceManagersTeamMembers", List.of("Users-1")));
    }

    public static String environment(String name) {
        return created("/api/Spaces-1/environments", Map.of("Name", name));
    }

    public static String project(String name) {
        return created(
                "/api/Spaces-1/projects",
                Map.of("Name", name, "ProjectGroupId", "ProjectGroups-1", "LifecycleId", "Lifecycles-1"));
    }
}
