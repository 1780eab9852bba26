package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The {@code octopus} command line, unmodified; see {@code clients/go}. It is built from its module, so the test says that it
 * was skipped where Go is not installed or where the module proxy does not serve that module.
 */
class GoClientStory {

    /** 2.24.0; {@code @latest} would give a version of 2023. */
    private static final String MODULE = "github.com/OctopusDeploy/cli/cmd/octopus@94e7c32e";

    @Test
    void shouldTakeATeamFromItsFirstProjectToItsLastRelease() {
        RealClient.requireOnPath("go", "zip");
        LiveSuite suite = LiveSuite.get();
        Path folder = RealClient.copyOf("go");
        RealClient client = new RealClient(
                folder,
                Map.of(
                        "GOBIN", folder.resolve("bin").toString(),
                        "OCTOPUS_CLI", folder.resolve("bin/octopus").toString(),
                        "OCTOPUS_URL", suite.url(),
                        "OCTOPUS_API_KEY", suite.apiKey()));
        try {
            client.run(Duration.ofMinutes(5), "go", "install", MODULE);
        } catch (AssertionError e) {
            abort("SKIPPED: the octopus command line cannot be built here, so it was not driven: " + e.getMessage());
        }
        assertThat(client.run(Duration.ofMinutes(3), "bash", "./journey.sh")).contains("ok journey complete");
    }
}
