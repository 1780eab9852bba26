package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    World world;

    @Test
    void shouldPassTheCallersTraceOnToTheServiceItAsks() {
        var place = world.place();
        var variables = StubService.start("variables-service")
                .answerWith(
                        "POST",
                        "/internal/snapshots",
                        request -> new Snapshots(
                                request.bodyAs(SnapshotRequest.class).ownerIds()));

        admin().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .body(Map.of("ProjectId", place.projectId(), "ChannelId", place.channelId(), "Version", "1.0.0"))
                .post(place.path("releases"))
                .then()
                .statusCode(201);

        assertThat(variables
                        .requests("POST", "/internal/snapshots")
                        .get(0)
                        .headers()
                        .get("Traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE + "-")
                .doesNotContain("b7ad6b7169203331");
    }
}
