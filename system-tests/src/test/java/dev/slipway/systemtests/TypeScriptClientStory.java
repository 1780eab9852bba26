package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published npm package {@code @octopusdeploy/api-client}, unmodified; see {@code clients/typescript}. */
class TypeScriptClientStory {

    private static RealClient client;

    @BeforeAll
    static void install() {
        RealClient.requireOnPath("node", "npm");
        LiveSuite suite = LiveSuite.get();
        Path folder = RealClient.copyOf("typescript");
        client = new RealClient(
                folder,
                Map.of(
                        "SLIPWAY_URL", suite.url(),
                        "SLIPWAY_API_KEY", suite.apiKey(),
                        "OCTOPUS_TEST_URL", suite.url(),
                        "OCTOPUS_TEST_API_KEY", suite.apiKey()));
        client.installOnce(
                "package-lock.json",
                Duration.ofMinutes(5),
                List.of(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")));
        client.run(Duration.ofMinutes(1), "npm", "run", "build");
    }

    @Test
    void shouldTakeATeamFromItsFirstSpaceToItsLastRelease() {
        assertThat(client.run(Duration.ofMinutes(2), "npm", "run", "journey")).contains("ok journey complete");
    }

    /** The client's own tests, as they are published. */
    @Test
    void shouldPassTheClientsOwnTests() {
        String printed = client.run(Duration.ofMinutes(4), "npm", "run", "official");

        Matcher passed = Pattern.compile("Tests: .*?(\\d+) passed").matcher(printed);
        assertThat(passed.find()).as(printed).isTrue();
        assertThat(Integer.parseInt(passed.group(1))).as("tests that ran").isGreaterThanOrEqualTo(20);
    }
}
