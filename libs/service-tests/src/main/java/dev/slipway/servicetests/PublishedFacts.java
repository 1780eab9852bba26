package dev.slipway.servicetests;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.Samples;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * After each test class of a service: the facts that it published, as they lie in its outbox, look like the newest sample
 * of their topic. What other services' facts a test told counts too, so that no test tells what nobody would publish.
 */
public final class PublishedFacts implements QuarkusTestAfterAllCallback {

    private static final String SEEN = "slipway.tests.published";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void afterAll(QuarkusTestContext context) {
        try {
            var database = ServiceParts.database();
            if (database.isPresent()) {
                try (var connection = database.get()) {
                    check(connection);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot read the published facts: " + e.getMessage(), e);
        }
    }

    private static void check(Connection connection) throws SQLException, IOException {
        // with headers are samples, dead letters and records driven again: each may be of any version, or unreadable
        try (var select = connection.prepareStatement(
                "select id, topic, type, payload from outbox where id > ? and headers is null order by id")) {
            select.setLong(1, Long.getLong(SEEN, 0));
            var rows = select.executeQuery();
            Set<String> differences = new TreeSet<>();
            while (rows.next()) {
                System.setProperty(SEEN, String.valueOf(rows.getLong(1)));
                differences.addAll(differences(rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            if (!differences.isEmpty()) {
                throw new AssertionError("Facts that are not as the samples in contracts say:\n"
                        + String.join("\n", differences)
                        + "\nA field that is new needs a new version and its sample, see contracts/README.md");
            }
        }
    }

    static Set<String> differences(String topic, String type, String payload) throws IOException {
        var samples = Samples.of(topic);
        if (samples.isEmpty()) {
            return Set.of(topic + ": has no sample");
        }
        Set<String> differences = new TreeSet<>();
        String newest = "dev.slipway." + topic + ".v" + samples.size();
        if (!type.equals(newest)) {
            differences.add(topic + ": published as " + type + ", the newest sample is " + newest);
        }
        differences.addAll(
                SampleShape.differences(topic, JSON.readTree(payload), JSON.readTree(samples.get(samples.size() - 1))));
        return differences;
    }
}
