package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The {@code octopus} command line, unmodified; see {@code clients/go}. It is built from its module, so the test says that it
 * was skipped where Go is not installed or where the module proxy does not serve that module.
 */
class GoClientStory {

    private static final String MODULE = "github.com/OctopusDeploy/cli";

    /** 2.24.0, where a module proxy serves it; else the release of {@code clients/go/go.mod}. */
    private static final String WANTED = MODULE + "@94e7c32e";

    @Test
    void shouldTakeATeamFromItsFirstProjectToItsLastRelease() {
        RealClient.requireOnPath("go", "curl");
        LiveSuite suite = LiveSuite.get();
        Path folder = RealClient.copyOf("go");
        RealClient client = new RealClient(
                folder,
                Map.of(
                        "OCTOPUS_CLI", folder.resolve("bin/octopus").toString(),
                        "OCTOPUS_URL", suite.url(),
                        "OCTOPUS_API_KEY", suite.apiKey()));
        build(client);

        String journey = client.run(Duration.ofMinutes(3), "bash", "./journey.sh");

        System.out.println(journey.lines()
                .filter(line -> line.startsWith("ok ") || line.startsWith("absent "))
                .collect(Collectors.joining("\n", "octopus command line:\n", "")));
        assertThat(journey).contains("ok api", "ok environment", "ok channel", "ok progression", "ok journey complete");
    }

    private static void build(RealClient client) {
        try {
            client.run(Duration.ofMinutes(3), "go", "get", WANTED);
        } catch (AssertionError e) {
            System.out.println("No module proxy serves " + WANTED + ": the release of clients/go/go.mod is driven.");
        }
        try {
            client.run(Duration.ofMinutes(5), "go", "build", "-mod=mod", "-o", "bin/octopus", MODULE + "/cmd/octopus");
        } catch (AssertionError e) {
            abort("SKIPPED: the octopus command line cannot be built here, so it was not driven: " + e.getMessage());
        }
    }
}
