package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The environments and tenants that accounts name exist, whatever happens at the same time. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AccountPlacesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBERS = new AtomicInteger(6000);

    /** What an account may name. */
    enum Sort {
        ENVIRONMENT("Environments-", "EnvironmentIds", "environmentIds"),
        TENANT("Tenants-", "TenantIds", "tenantIds");

        private final String prefix;
        private final String field;
        private final String component;

        Sort(String prefix, String field, String component) {
            this.prefix = prefix;
            this.field = field;
            this.component = component;
        }

        Fact deleted(String space, String id) {
            return this == ENVIRONMENT ? new EnvironmentDeleted(space, id) : new TenantDeleted(space, id);
        }
    }

    @Inject
    Pool pool;

    @Inject
    Transactions transactions;

    @Inject
    OtherServices others;

    @Inject
    KnownPlaces places;

    private final int number = NUMBERS.incrementAndGet();
    private final String space = "Spaces-" + number;
    private final String accounts = "/api/" + space + "/accounts";
    private ReleaseSpaces spaces;

    @BeforeEach
    void startReleaseService() {
        spaces = new ReleaseSpaces(space);
        Stream.of(Sort.values()).forEach(sort -> spaces.places.addAll(List.of(doomed(sort), staying(sort))));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhatDoesNotExist(Sort sort) {
        String id = create(sort, staying(sort)).statusCode(201).extract().path("Id");

        create(sort, sort.prefix + "999999")
                .statusCode(400)
                .body("Errors", hasSize(1))
                .body("Errors[0]", containsString(sort.field + " names '" + sort.prefix + "999999'"));
        change(id, sort, staying(sort), sort.prefix + "999999").statusCode(400);
        create(sort, "nonsense").statusCode(400).body("Errors[0]", containsString("'nonsense'"));
        user().get(accounts).then().body("Items", hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveWhatIsDeleted(Sort sort) {
        String both = create(sort, doomed(sort), staying(sort))
                .statusCode(201)
                .extract()
                .path("Id");
        String only = create(sort, doomed(sort)).statusCode(201).extract().path("Id");
        String none = create(sort, staying(sort)).statusCode(201).extract().path("Id");

        others.tell(sort.deleted(space, doomed(sort)));

        await().atMost(SOON).untilAsserted(() -> {
            user().get(accounts + "/" + both).then().body(sort.field, contains(staying(sort)));
            user().get(accounts + "/" + only).then().body(sort.field, empty());
        });
        assertThat(Rows.audited(pool, both)).containsExactly("Created", "Modified");
        assertThat(Rows.audited(pool, none)).containsExactly("Created");
        // Its owner may still know it for a moment; nothing may be stored that names it all the same.
        create(sort, doomed(sort)).statusCode(400).body("Errors[0]", containsString("'" + doomed(sort) + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhatIsDeletedBetweenQuestionAndWrite(Sort sort) {
        String changed = create(sort, staying(sort)).statusCode(201).extract().path("Id");
        spaces.release.answerWith("POST", "/internal/places", request -> {
            var answer = spaces.unknown(request.bodyAs(PlacesRequest.class));
            // As its consumer does; by way of Kafka it could take longer than the asker waits.
            transactions.in(tx -> places.forget(tx, doomed(sort))).await().atMost(SOON);
            return answer;
        });

        change(changed, sort, staying(sort), doomed(sort))
                .statusCode(400)
                .body("Errors[0]", containsString("'" + doomed(sort) + "'"));
        create(sort, doomed(sort)).statusCode(400);

        user().get(accounts + "/" + changed).then().body(sort.field, contains(staying(sort)));
    }

    /** The writer has looked and not yet committed: the fact waits for it, and then finds what it wrote. */
    @ParameterizedTest
    @EnumSource
    void shouldCleanWhatWasBeingWrittenWhenTheDeletionWasTold(Sort sort) {
        String id = create(sort, staying(sort)).statusCode(201).extract().path("Id");
        var told = new CompletableFuture<Void>();

        var writing = transactions
                .in(tx -> places.gone(tx, List.of(doomed(sort)))
                        .invoke(gone -> assertThat(gone).isEmpty())
                        .chain(() -> Uni.createFrom().completionStage(told))
                        .chain(() -> tx.preparedQuery("update accounts set body = jsonb_set(body, array[$1],"
                                        + " jsonb_build_array($2::text, $3::text)) where id = $4")
                                .execute(Tuple.of(sort.component, staying(sort), doomed(sort), id))))
                .subscribeAsCompletionStage();
        others.tell(sort.deleted(space, doomed(sort)));
        await().during(Duration.ofMillis(1500)).atMost(SOON).until(() -> !isGone(doomed(sort)));
        told.complete(null);
        writing.join();

        await().atMost(SOON).until(() -> isGone(doomed(sort)));
        user().get(accounts + "/" + id).then().body(sort.field, contains(staying(sort)));
        assertThat(Rows.audited(pool, id)).containsExactly("Created", "Modified");
    }

    @Test
    void shouldAskOnlyForWhatIsNew() {
        String id = create(Sort.TENANT, staying(Sort.TENANT))
                .statusCode(201)
                .extract()
                .path("Id");
        spaces.release.close();

        change(id, Sort.TENANT, staying(Sort.TENANT)).statusCode(200);
        change(id, Sort.TENANT, staying(Sort.TENANT), doomed(Sort.TENANT)).statusCode(503);
    }

    private String doomed(Sort sort) {
        return sort.prefix + number + "1";
    }

    private String staying(Sort sort) {
        return sort.prefix + number + "2";
    }

    private ValidatableResponse create(Sort sort, String... ids) {
        return user().body(account("Account " + NUMBERS.incrementAndGet(), sort, ids))
                .post(accounts)
                .then();
    }

    private ValidatableResponse change(String id, Sort sort, String... ids) {
        return user().body(account("Changed", sort, ids))
                .put(accounts + "/" + id)
                .then();
    }

    private static Map<String, Object> account(String name, Sort sort, String... ids) {
        return Map.of("Name", name, "AccountType", "UsernamePassword", sort.field, List.of(ids));
    }

    private boolean isGone(String id) {
        return Rows.count(pool, "select count(*) from gone_places where id = $1", id) == 1;
    }
}
