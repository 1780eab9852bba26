package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version is a segment of an address, whatever signs it has. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReleaseByVersionTest {

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0+b.1, 1.0.0%2Bb.1",
        "1.0.0+b.1, 1.0.0+b.1",
        "release/2.0, release%2F2.0",
        "build@main, build%40main",
        "build@main, build@main",
        "night build 7, night%20build%207",
        "Überfällig, %C3%9Cberf%C3%A4llig"
    })
    void shouldFindReleaseByItsVersionInTheAddress(String version, String segment) {
        var place = world.place();
        String id = created(place, version);

        admin().urlEncodingEnabled(false)
                .get(place.path("projects/" + place.projectId() + "/releases/" + segment))
                .then()
                .statusCode(200)
                .body("Id", equalTo(id), "Version", equalTo(version));
        admin().urlEncodingEnabled(false)
                .get(place.path(
                        "projects/" + place.projectId() + "/releases?searchByVersion=" + segment.replace("+", "%2B")))
                .then()
                .body("Items.Id", contains(id));
    }
}
