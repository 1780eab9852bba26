package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What schemathesis makes of the OpenAPI document; see {@code clients/schemathesis}. {@link HostileRequestsStory} needs no Python. */
class SchemathesisStory {

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldFindNoRequestThatFailsTheServer() {
        RealClient.requireOnPath("python3");
        String me = client.get("/api/users/me").getString("Id");
        String space = client.post("/api/spaces", Map.of("Name", "Schema", "SpaceManagersTeamMembers", List.of(me)))
                .getString("Id");
        Path folder = RealClient.copyOf("schemathesis");
        RealClient python = new RealClient(
                folder, Map.of("SLIPWAY_URL", suite.url(), "SLIPWAY_API_KEY", suite.apiKey(), "SLIPWAY_SPACE", space));
        python.run(Duration.ofMinutes(1), "python3", "-m", "venv", "venv");
        python.run(Duration.ofMinutes(4), "venv/bin/pip", "install", "--quiet", "-r", "requirements.txt");

        String report = python.run(Duration.ofMinutes(8), "venv/bin/python", "fuzz.py");

        System.out.println(
                report.lines().filter(line -> line.startsWith("schemathesis:")).toList());
        Matcher calls = Pattern.compile("(\\d+) operations, (\\d+) calls").matcher(report);
        assertThat(calls.find()).as(report).isTrue();
        assertThat(Integer.parseInt(calls.group(2))).as("calls").isGreaterThan(500);
        assertThat(new StoredReferences(client, space).dangling())
                .as("references to nothing")
                .isEmpty();
    }
}
