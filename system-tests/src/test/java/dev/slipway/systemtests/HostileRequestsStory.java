package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random and hostile requests to everything in the OpenAPI document, in a space of their own. Always the same ones. */
class HostileRequestsStory {

    private static final int ROUNDS = Integer.getInteger("slipway.fuzz.rounds", 4);
    /** What is learnt from answers reaches the next requests. */
    private static final int TOGETHER = 64;

    /** Those that name others before those that are named. */
    private static final List<String> DELETED = List.of(
            "machines",
            "accounts",
            "certificates",
            "tenants",
            "environments",
            "channels",
            "feeds",
            "workerpools",
            "tagsets",
            "libraryvariablesets",
            "runbookSnapshots",
            "runbooks",
            "releases",
            "projects",
            "lifecycles",
            "projectgroups");

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);
    private final HostileCalls calls = new HostileCalls(suite.url(), suite.apiKey());
    private final Random random = new Random(20261125);
    private final IdPool ids = new IdPool(random);
    private final List<String> report = new ArrayList<>();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void shouldAnswerWhateverComesWithoutFailingHangingOrTellingTales() {
        String space = space();
        ApiDocument document = new ApiDocument(
                RandomRequests.read(client.request().get("/api/openapi").asString()));
        List<ApiDocument.Operation> operations = document.operations();
        assertThat(operations).as("operations of the document").hasSizeGreaterThan(100);
        report.add(operations.size() + " operations");
        RandomRequests requests = new RandomRequests(document, ids, space, random);

        timed("random requests", () -> random(operations, requests));
        assertThat(calls.succeeded())
                .as("calls that succeeded, of " + calls.calls())
                .isGreaterThan(calls.calls() * 3 / 10);
        // the random ones delete most of what there was
        spin(space, List.of("Blue", "Amber"));
        timed(
                "SQL and paths in every string",
                () -> inject(operations, new Injections(document, requests, calls::read)));
        timed("deletions", () -> deleteEveryOther(space));
        timed("stored references", () -> awaitReferences(space));

        report.add("by status: " + calls.counts() + ", sent again after a 503: " + calls.repeated());
        report.add("slowest: " + String.join("; ", calls.slowest(8)));
        FuzzReport.write("Hostile requests", report);
        report.forEach(System.out::println);
        assertThat(calls.failures()).as("answers that must not be").isEmpty();
        assertThat(calls.repeated()).as("answers that asked to try again").isLessThan(5);
        suite.awaitHealthy(Duration.ofSeconds(30));
    }

    private void random(List<ApiDocument.Operation> operations, RandomRequests requests) {
        for (int round = 0; round < ROUNDS; round++) {
            double hostility = round % 2 == 0 ? 0 : random.nextDouble() * 0.6;
            for (int first = 0; first < operations.size(); first += TOGETHER) {
                calls.send(
                        operations.subList(first, Math.min(first + TOGETHER, operations.size())).stream()
                                .map(operation -> requests.of(operation, hostility))
                                .toList(),
                        ids::learn);
            }
        }
        report.add(
                "random: " + ROUNDS + " rounds, " + FuzzReport.share(calls.succeeded(), calls.calls()) + " succeeded");
    }

    private void inject(List<ApiDocument.Operation> operations, Injections injections) {
        int before = calls.calls();
        int succeeded = calls.succeeded();
        calls.send(
                operations.stream()
                        .flatMap(operation -> injections.of(operation).stream())
                        .toList(),
                answer -> {});
        assertThat(injections.strings()).as("strings tried").isGreaterThan(1000);
        report.add("SQL and paths: " + injections.strings() + " strings, "
                + FuzzReport.share(calls.succeeded() - succeeded, calls.calls() - before) + " succeeded");
    }

    /** Whether it may be deleted is the server's to say. */
    private void deleteEveryOther(String space) {
        int before = calls.calls();
        int succeeded = calls.succeeded();
        for (String collection : DELETED) {
            List<RandomRequests.Request> deletions = new ArrayList<>();
            boolean chosen = true;
            for (JsonNode each :
                    calls.read("/api/" + space + "/" + collection + "?take=500").path("Items")) {
                if (chosen) {
                    deletions.add(new RandomRequests.Request(
                            "DELETE",
                            "/api/" + space + "/" + collection + "/"
                                    + each.path("Id").asText(),
                            null));
                }
                chosen = !chosen;
            }
            calls.send(deletions, answer -> {});
        }
        report.add(
                "deletions: " + FuzzReport.share(calls.succeeded() - succeeded, calls.calls() - before) + " succeeded");
    }

    /** What one service deleted the others hear of a moment later. */
    private void awaitReferences(String space) {
        StoredReferences.Found found = StoredReferences.awaitResolved(client, space, Duration.ofSeconds(30));
        report.add("stored references: " + found.summary());
        assertThat(found.all()).as("references that were looked up").isGreaterThan(60);
    }

    private void timed(String what, Runnable part) {
        long start = System.nanoTime();
        part.run();
        report.add(what + " took " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    private String space() {
        String me = client.get("/api/users/me").getString("Id");
        String space = client.post(
                        "/api/spaces",
                        Map.of("Name", "Hostile " + System.nanoTime(), "SpaceManagersTeamMembers", List.of(me)))
                .getString("Id");
        spin(space, List.of("Red"));
        return space;
    }

    private void spin(String space, List<String> names) {
        ReferenceWeb web = new ReferenceWeb(client, space);
        names.forEach(web::spin);
        for (String collection : DELETED) {
            ids.learn(calls.read("/api/" + space + "/" + collection));
        }
    }
}
