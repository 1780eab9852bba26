package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The v1 command names project and channel as people do. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CreateByNameTest {

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
    }

    /** Neither slug is made of the name, and the default channel is another one. */
    private World.Place place() {
        var first = world.place();
        var place = world.sibling(first, "Big Shop");
        world.run("update projects set slug = 'till' where id = $1", place.projectId());
        world.run(
                "insert into channels (id, num, space_id, project_id, name, slug, is_default)"
                        + " select 'Channels-' || n, n, $1, $2, 'Early Birds', 'worms', false"
                        + " from (select nextval('channels_num_seq') as n) as next",
                place.spaceId(),
                place.projectId());
        return place;
    }

    @ParameterizedTest(name = "project by {0}, channel by {1}")
    @CsvSource({
        "id, id", "id, slug", "id, NAME",
        "slug, id", "slug, slug", "slug, NAME",
        "NAME, id", "NAME, slug", "NAME, NAME"
    })
    void shouldFindProjectAndChannelHoweverNamed(String projectBy, String channelBy) {
        var place = place();
        var channel = world.rows("select id from channels where project_id = $1 and not is_default", place.projectId())
                .get(0)
                .getString("id");
        Map<String, String> project = Map.of("id", place.projectId(), "slug", "tiLL", "NAME", "BIG shop");
        Map<String, String> channels = Map.of("id", channel, "slug", "woRMs", "NAME", "EARLY birds");
        var body = new HashMap<String, Object>();
        body.put("projectName", project.get(projectBy));
        body.put("channelName", channels.get(channelBy));
        body.put("releaseVersion", "1.0");

        String release = admin().body(body)
                .post(place.path("releases/create/v1"))
                .then()
                .statusCode(201)
                .extract()
                .path("ReleaseId");

        admin().get(place.path("releases/" + release))
                .then()
                .body("ProjectId", equalTo(place.projectId()), "ChannelId", equalTo(channel));
    }
}
