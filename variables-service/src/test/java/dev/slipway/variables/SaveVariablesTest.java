package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class SaveVariablesTest {

    @Inject
    Pool pool;

    @Inject
    Secrets secrets;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldSaveRevisionsUnderAVersionLock() {
        api.save(0, "{'Name':'A','Value':'1','Scope':{'Environment':['Environments-2']}}")
                .statusCode(200)
                .body("Version", equalTo(1));
        api.save(0, "{'Name':'A','Value':'2'}")
                .statusCode(409)
                .body("Errors[0]", containsString("version 1"))
                .body("Errors[0]", containsString("Read them again"));
        user().get("/api/Spaces-1/variables/" + api.set)
                .then()
                .body("Version", equalTo(1))
                .body("Variables[0].Value", equalTo("1"))
                .body("Variables[0].Type", equalTo("String"))
                .body("Variables[0].IsEditable", equalTo(true))
                .body("Variables[0].IsSensitive", equalTo(false))
                .body("Variables[0].Scope", equalTo(Map.of("Environment", List.of("Environments-2"))))
                .body("Variables[0].Prompt", nullValue());
        assertThat(Rows.count(
                        pool, "select count(*) from outbox where topic = 'variables-changed' and key = $1", api.set))
                .isEqualTo(1);
    }

    @Test
    void shouldLetOneOfTwoConcurrentSavesWin() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.save(0, "{'Name':'A','Value':'" + i + "'}")
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void shouldNeverShowASecretAndKeepItWhenNotSent() {
        JsonPath first = api.save(
                        0, "{'Name':'Password','Value':'p1anted-secret','Type':'Sensitive','IsSensitive':true}")
                .body(not(containsString("p1anted")))
                .body("Variables[0].Value", nullValue())
                .body("Variables[0].IsSensitive", equalTo(true))
                .extract()
                .jsonPath();
        String id = first.getString("Variables[0].Id");
        api.save(1, "{'Id':'" + id + "','Name':'Password','Value':null,'Type':'Sensitive','IsSensitive':true}")
                .statusCode(200)
                .body("Variables[0].Id", equalTo(id));

        String stored = content(api.set);
        assertThat(stored).doesNotContain("p1anted");
        assertThat(secrets.open(JsonPath.from(stored).getString("[0].sealed"))).isEqualTo("p1anted-secret");

        api.save(2, "{'Id':'" + id + "','Name':'Password','Value':null,'Type':'String','IsSensitive':false}")
                .body("Variables[0].Value", nullValue());
        assertThat(JsonPath.from(content(api.set)).getString("[0].sealed")).isNull();
    }

    private String content(String setId) {
        return Rows.text(
                pool,
                "select r.content::text from variable_sets s join variable_revisions r on r.snapshot_id = s.snapshot_id"
                        + " where s.id = $1",
                setId);
    }
}
