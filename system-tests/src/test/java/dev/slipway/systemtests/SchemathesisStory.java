package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        python.installOnce(
                "requirements.txt",
                Duration.ofMinutes(4),
                List.of(
                        List.of("python3", "-m", "venv", "venv"),
                        List.of("venv/bin/pip", "install", "--quiet", "--no-compile", "-r", "requirements.txt")));

        String report = python.run(Duration.ofMinutes(8), "venv/bin/python", "fuzz.py");

        String said =
                report.lines().filter(line -> line.startsWith("schemathesis:")).collect(Collectors.joining("\n"));
        System.out.println(said);
        Matcher calls = Pattern.compile("(\\d+) operations, (\\d+) calls, .*'2xx': (\\d+)")
                .matcher(said);
        assertThat(calls.find()).as(report).isTrue();
        int all = Integer.parseInt(calls.group(2));
        int succeeded = Integer.parseInt(calls.group(3));
        assertThat(all).as("calls").isGreaterThan(500);
        assertThat(succeeded).as("calls that succeeded, of " + all).isGreaterThan(all * 3 / 10);
        // what one service deleted the others hear of a moment later
        StoredReferences.Found found = StoredReferences.awaitResolved(client, space, Duration.ofSeconds(30));
        FuzzReport.write(
                "schemathesis",
                List.of(
                        said,
                        FuzzReport.share(succeeded, all) + " succeeded",
                        "stored references: " + found.summary()));
    }
}
