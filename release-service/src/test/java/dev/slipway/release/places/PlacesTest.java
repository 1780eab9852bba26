package dev.slipway.release.places;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.release.documents.Api;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PlacesTest {

    @Inject
    World world;

    @Test
    void shouldNameWhatTheSpaceDoesNotHave() {
        var environment = Api.environment("Places");
        var tenant = Api.created("/api/Spaces-1/tenants", Map.of("Name", "Places"));

        ask("Spaces-1", List.of(environment, "Environments-987654", "a,b", "Tenants-987654"))
                .body("Unknown", equalTo(List.of("Environments-987654", "a,b", "Tenants-987654")));
        ask("Spaces-1", List.of(environment, tenant)).body("Unknown", hasSize(0));
        ask("Spaces-987654", List.of(environment)).body("Unknown", equalTo(List.of(environment)));
        ask("Spaces-1", List.of()).body("Unknown", hasSize(0));
    }

    @Test
    void shouldKnowTheTagsOfTenantsAsTheyAreSpelled() {
        Api.created("/api/Spaces-1/tagsets", Map.of("Name", "Placed", "Tags", List.of(Map.of("Name", "x y"))));
        Api.created(
                "/api/Spaces-1/tagsets",
                Map.of("Name", "Elsewhere", "Scopes", List.of("Project"), "Tags", List.of(Map.of("Name", "x"))));

        ask("Spaces-1", List.of("Placed/x y", "Placed/z", "placed/X Y", "Elsewhere/x", "No/x", "Tenants-987654"))
                .body("Unknown", equalTo(List.of("Placed/z", "placed/X Y", "Elsewhere/x", "No/x", "Tenants-987654")));
        ask("Spaces-987654", List.of("Placed/x y")).body("Unknown", equalTo(List.of("Placed/x y")));
    }

    @Test
    void shouldKnowTheReleasesOfASpace() {
        World.variables();
        var place = world.place();
        var release = World.created(place, "1.0");

        ask(place.spaceId(), List.of(release, "Releases-987654")).body("Unknown", equalTo(List.of("Releases-987654")));
        ask("Spaces-987654", List.of(release)).body("Unknown", equalTo(List.of(release)));
    }

    private static io.restassured.response.ValidatableResponse ask(String spaceId, List<String> ids) {
        return given().header("Authorization", Tokens.service("deployment-service", "release-service"))
                .contentType(ContentType.JSON)
                .body(Map.of("SpaceId", spaceId, "Ids", ids))
                .post("/internal/places")
                .then()
                .statusCode(200);
    }
}
