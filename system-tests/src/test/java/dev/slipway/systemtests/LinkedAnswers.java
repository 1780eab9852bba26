package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a client can read: the addresses that the API describes without a variable, and whatever answers link to. */
final class LinkedAnswers {

    private static final int MOST = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    LinkedAnswers(Client client) {
        this.client = client;
    }

    /**
     * By address.
     *
     * @param more addresses that nothing may link to
     */
    Map<String, String> all(List<String> more) throws IOException {
        more.forEach(this::remember);
        var document = new ApiDocument(
                JSON.readTree(client.request().get("/api/openapi").asString()));
        document.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation.path().replace("{spaceId}", "Spaces-1"))
                .filter(path -> path.startsWith("/api") && !path.contains("{"))
                .forEach(this::remember);
        while (!waiting.isEmpty() && answers.size() < MOST) {
            read(waiting.poll());
        }
        return answers;
    }

    private void remember(String address) {
        if (known.add(address)) {
            waiting.add(address);
        }
    }

    private void read(String address) {
        Response answer = client.request().accept("*/*").get(address);
        String type = String.valueOf(answer.contentType());
        if (answer.statusCode() != 200 || type.contains("event-stream")) {
            return;
        }
        answers.put(address, answer.asString());
        if (type.contains("json")) {
            try {
                follow(JSON.readTree(answer.asString()));
            } catch (IOException e) {
                throw new AssertionError(address + " is no JSON", e);
            }
        }
    }

    private void follow(JsonNode node) {
        node.path("Links").properties().forEach(link -> {
            // What stands in braces is optional.
            String address = link.getValue().asText().replaceAll("\\{[^}]*}", "");
            if (address.startsWith("/api")) {
                remember(address);
            }
        });
        node.forEach(this::follow);
    }
}
