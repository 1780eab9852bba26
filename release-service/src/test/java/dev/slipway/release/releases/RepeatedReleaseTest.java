package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RepeatedReleaseTest {

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @ParameterizedTest
    @ValueSource(strings = {"releases", "releases/create/v1"})
    void shouldAnswerRepetitionWhenFirstRequestDiedAfterItsEffect(String route) {
        var place = world.place();
        var key = UUID.randomUUID().toString();
        Map<String, Object> body = route.equals("releases")
                ? Map.of("ProjectId", place.projectId(), "ChannelId", place.channelId(), "Version", "7.0.0")
                : Map.of("ProjectName", place.projectName(), "ReleaseVersion", "7.0.0", "SpaceId", place.spaceId());
        assertThatThrownBy(() -> admin().header("Idempotency-Key", key)
                        .header(CutOff.HEADER, "after the effect")
                        .body(body)
                        .post(place.path(route)))
                .as("no answer")
                .isNotNull();
        String id = admin().get(place.path("releases"))
                .then()
                .body("Items", hasSize(1))
                .extract()
                .path("Items[0].Id");

        String answered = admin().header("Idempotency-Key", key)
                .body(body)
                .post(place.path(route))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract()
                .path(route.equals("releases") ? "Id" : "ReleaseId");

        assertThat(answered).isEqualTo(id);
        admin().get(place.path("releases")).then().body("Items", hasSize(1));
    }
}
