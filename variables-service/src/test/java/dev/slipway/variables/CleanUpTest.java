package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.deployment.MachineDeleted;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.contracts.release.ChannelDeleted;
import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was deleted elsewhere is gone here too. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CleanUpTest {

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                Arguments.of("Environment", "Environments-900", "Environments-2", fact(EnvironmentDeleted::new)),
                Arguments.of("Machine", "Machines-900", "Machines-2", fact(MachineDeleted::new)),
                Arguments.of(
                        "Channel",
                        "Channels-900",
                        "Channels-1",
                        fact((space, id) -> new ChannelDeleted(space, "Projects-1", id))));
    }

    private static BiFunction<String, String, Fact> fact(BiFunction<String, String, Fact> fact) {
        return fact;
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void shouldTakeWhatWasDeletedOutOfScopes(
            String dimension, String doomed, String staying, BiFunction<String, String, Fact> deleted) {
        String space = "Spaces-" + (1000 + api.number);
        api.knows(api.project, space);
        api.infrastructure.addAll(List.of("Machines-900", "Machines-2"));
        String first = "{'Name':'A','Value':'1','Scope':{'" + dimension + "':['" + doomed + "']}}";
        VariablesApi.save(
                        space,
                        api.set,
                        0,
                        first + ",{'Name':'B','Value':'2','Scope':{'" + dimension + "':['" + doomed + "','" + staying
                                + "']}}")
                .statusCode(200);

        others.tell(deleted.apply(space, doomed));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> user().get("/api/" + space + "/variables/" + api.set)
                .then()
                .body("Version", equalTo(2))
                .body("Variables.Name", equalTo(List.of("B")))
                .body("Variables[0].Scope." + dimension, equalTo(List.of(staying))));
        // Whoever answers for it may still know it for a moment; nothing may be stored that names it all the same.
        VariablesApi.save(space, api.set, 2, first).statusCode(400).body("Errors[0]", containsString(doomed));
    }

    @Test
    void shouldFollowTagsThatAreCalledOtherwiseOrGone() {
        String space = "Spaces-" + (1000 + api.number);
        api.knows(api.project, space);
        api.places.addAll(List.of("Zone/North", "Zone/South"));
        api.release.answer("GET", "/internal/spaces", List.of(new SpaceSummary(space, space, space, false, false)));
        String tagged = "{'Name':'%s','Value':'1','Scope':{'TenantTag':[%s]}}";
        VariablesApi.save(space, api.set, 0, tagged.formatted("A", "'Zone/West'"))
                .statusCode(400)
                .body("Errors", hasSize(1))
                .body("Errors[0]", containsString("TenantTag 'Zone/West', which does not exist here"));
        VariablesApi.save(
                        space,
                        api.set,
                        0,
                        tagged.formatted("A", "'Zone/South'") + ","
                                + tagged.formatted("B", "'Zone/South','Zone/North'"))
                .statusCode(200);
        Map<String, Object> account = Map.of(
                "Name", "Tagged", "AccountType", "UsernamePassword", "TenantTags", List.of("Zone/South", "Zone/North"));
        String accounts = "/api/" + space + "/accounts";
        String id = user().body(account)
                .post(accounts)
                .then()
                .statusCode(201)
                .extract()
                .path("Id");

        others.tell(new TagSetChanged(
                space,
                "TagSets-7",
                "Zone",
                "Area",
                List.of(new TagSetChanged.Renaming("North", "Far")),
                false,
                List.of("Far")));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            user().get("/api/" + space + "/variables/" + api.set)
                    .then()
                    .body("Version", equalTo(2))
                    .body("Variables.Name", equalTo(List.of("B")))
                    .body("Variables[0].Scope.TenantTag", equalTo(List.of("Area/Far")));
            user().get(accounts + "/" + id).then().body("TenantTags", equalTo(List.of("Area/Far")));
        });
    }

    @Test
    void shouldForgetVariablesWhoseOwnerWasDeleted() {
        String space = "Spaces-" + (1000 + api.number);
        api.knows(api.project, space);
        String other = "Projects-" + (1000 + api.number);
        api.knows(other, space);
        VariablesApi.save(space, api.set, 0, "{'Name':'A','Value':'1'}").statusCode(200);
        VariablesApi.save(space, "variableset-" + other, 0, "{'Name':'C','Value':'3'}")
                .statusCode(200);

        others.tell(new ProjectDeleted(space, api.project));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(api.set)).isZero());
        assertThat(rows("variableset-" + other)).isEqualTo(1);

        others.tell(new SpaceDeleted(space));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows("variableset-" + other)).isZero());
    }

    private long rows(String setId) {
        return Rows.count(pool, "select count(*) from variable_sets where id = $1", setId);
    }
}
