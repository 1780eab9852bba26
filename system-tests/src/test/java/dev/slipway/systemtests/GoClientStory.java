package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The {@code octopus} command line, unmodified; see {@code clients/go}. It is built from its module, so the test says that it
 * was skipped where Go is not installed or where the module proxy does not serve that module.
 */
class GoClientStory {

    /** 2.24.0, and the version of 2023 that {@code @latest} gives, for where a module proxy knows released versions only. */
    private static final List<String> VERSIONS = List.of("94e7c32e", "v1.7.1");

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
        install(client);

        String journey = client.run(Duration.ofMinutes(3), "bash", "./journey.sh");

        System.out.println(journey.lines()
                .filter(line -> line.startsWith("ok ") || line.startsWith("absent "))
                .collect(Collectors.joining("\n", "octopus command line:\n", "")));
        assertThat(journey).contains("ok journey complete");
    }

    private static void install(RealClient client) {
        List<String> refusals = new ArrayList<>();
        for (String version : VERSIONS) {
            try {
                client.run(
                        Duration.ofMinutes(5), "go", "install", "github.com/OctopusDeploy/cli/cmd/octopus@" + version);
                return;
            } catch (AssertionError e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        abort("SKIPPED: the octopus command line cannot be built here, so it was not driven: " + refusals);
    }
}
