package dev.slipway.release.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.internal.RecentFact;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class LagTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MeasureLag lag;

    @Inject
    Pool pool;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("http://127.0.0.1");

    private final UUID old = UUID.randomUUID();
    private final UUID young = UUID.randomUUID();

    @Test
    void shouldBeTheAgeOfTheOldestMissingChange() {
        var told = List.of(new RecentFact(young.toString(), 2.5), new RecentFact(old.toString(), 9));
        assertThat(Lag.of(told, Set.of())).isEqualTo(new Lag(0.0));
        assertThat(Lag.of(told, Set.of(young))).isEqualTo(new Lag(2.5));
        assertThat(Lag.of(told, Set.of(old, young))).isEqualTo(new Lag(9.0));
        assertThat(Lag.of(List.of(), Set.of())).isEqualTo(new Lag(0.0));
    }

    @Test
    void shouldSayByHowMuchTheDashboardIsBehindAndWhenNobodyKnows() {
        var deployments = StubService.start("deployment-service")
                .answer(
                        "GET",
                        "/internal/facts/deployment-changed/newest",
                        List.of(new RecentFact(young.toString(), 1.5), new RecentFact(old.toString(), 60)));
        await().atMost(SOON).until(() -> new Lag(60.0).equals(lag.latest()));
        assertThat(RestAssured.get(metrics).asString()).contains("slipway_dashboard_lag_seconds 60.0");

        apply(old);
        await().atMost(SOON).until(() -> new Lag(1.5).equals(lag.latest()));

        deployments.close();
        await().atMost(SOON).until(() -> Lag.UNKNOWN.equals(lag.latest()));
        assertThat(RestAssured.get(metrics).asString()).contains("slipway_dashboard_lag_seconds NaN");
    }

    private void apply(UUID event) {
        pool.preparedQuery("insert into inbox (event_id, consumer) values ($1, 'deployment-changed')")
                .execute(Tuple.of(event))
                .await()
                .atMost(SOON);
    }
}
