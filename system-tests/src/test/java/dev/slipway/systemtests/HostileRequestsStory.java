package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random and hostile requests to everything in the OpenAPI document, in a space of their own. Always the same ones. */
class HostileRequestsStory {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int ROUNDS = Integer.getInteger("slipway.fuzz.rounds", 8);
    private static final Pattern STACK_TRACE = Pattern.compile(
            "\\bat (dev\\.slipway|java\\.|io\\.quarkus|org\\.)[\\w.$]+\\(|Exception:|PSQLException|PgException");

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Random random = new Random(20261125);
    private final IdPool ids = new IdPool(random);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Duration> spent = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void shouldAnswerWhateverComesWithoutFailingHangingOrTellingTales() {
        String space = space();
        ApiDocument document = new ApiDocument(
                RandomRequests.read(client.request().get("/api/openapi").asString()));
        List<ApiDocument.Operation> operations = document.operations();
        assertThat(operations).as("operations of the document").hasSizeGreaterThan(100);
        RandomRequests requests = new RandomRequests(document, ids, space, random);
        for (int round = 0; round < ROUNDS; round++) {
            double hostility = round % 2 == 0 ? 0 : random.nextDouble() * 0.6;
            operations.forEach(operation -> timed(operation.toString(), () -> call(requests.of(operation, hostility))));
        }
        int calls = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("hostile requests: " + operations.size() + " operations, " + calls + " calls, " + counts);
        System.out.println("most time went to: " + mostExpensive());
        assertThat(failures).as("answers that must not be").isEmpty();
        assertThat(counts.getOrDefault("2xx", 0))
                .as("calls that succeeded, of " + calls)
                .isGreaterThan(calls * 3 / 10);
        // what one service deleted the others hear of a moment later
        StoredReferences references = new StoredReferences(client, space);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(references.dangling())
                        .as("references to nothing")
                        .isEmpty());
        suite.awaitHealthy(Duration.ofSeconds(30));
    }

    private String space() {
        String me = client.get("/api/users/me").getString("Id");
        String space = client.post("/api/spaces", Map.of("Name", "Hostile", "SpaceManagersTeamMembers", List.of(me)))
                .getString("Id");
        String group = client.get("/api/" + space + "/projectgroups").getString("Items[0].Id");
        String lifecycle = client.get("/api/" + space + "/lifecycles").getString("Items[0].Id");
        for (String name : List.of("Dev", "Test")) {
            ids.learn(RandomRequests.read(client.request()
                    .body(Map.of("Name", name))
                    .post("/api/" + space + "/environments")
                    .asString()));
            ids.learn(RandomRequests.read(client.request()
                    .body(Map.of("Name", "Project " + name, "ProjectGroupId", group, "LifecycleId", lifecycle))
                    .post("/api/" + space + "/projects")
                    .asString()));
        }
        return space;
    }

    private void timed(String operation, Runnable call) {
        long start = System.nanoTime();
        call.run();
        spent.merge(operation, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }

    private String mostExpensive() {
        return spent.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(12)
                .map(entry -> entry.getKey() + " " + entry.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }

    private void call(RandomRequests.Request request) {
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(URI.create(suite.url() + request.uri()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The fuzzer made an address that is none: " + request.uri(), e);
        }
        builder.header("X-Octopus-ApiKey", suite.apiKey()).timeout(LONGEST);
        builder.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.body() != null) {
            builder.header("Content-Type", "application/json");
        }
        try {
            judge(request, http.send(builder.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            failures.add(request.method() + " " + request.uri() + " got no answer: " + e + "; body "
                    + shortened(request.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(RandomRequests.Request request, HttpResponse<String> answer) {
        counts.merge(answer.statusCode() / 100 + "xx", 1, Integer::sum);
        boolean failed = answer.statusCode() >= 500;
        boolean tells =
                answer.statusCode() >= 400 && STACK_TRACE.matcher(answer.body()).find();
        boolean mute = answer.statusCode() >= 400
                && !RandomRequests.read(answer.body()).has("ErrorMessage");
        if (failed || tells || mute) {
            failures.add(request.method() + " " + request.uri() + " body " + shortened(request.body()) + " → "
                    + answer.statusCode() + " " + shortened(answer.body()));
        }
        if (answer.statusCode() / 100 == 2) {
            ids.learn(RandomRequests.read(answer.body()));
        }
    }

    private static String shortened(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.length() <= 300 ? String.valueOf(text) : text.substring(0, 300) + "…";
    }
}
