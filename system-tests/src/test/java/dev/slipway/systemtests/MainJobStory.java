package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a new user sees it: {@code ./slipway demo}. */
class MainJobStory {

    private final LiveSuite suite = LiveSuite.get();

    @Test
    void shouldDeployTheSampleAutomaticallyByHandAndOnSchedule() throws InterruptedException {
        Process demo = suite.run("demo");

        assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).as(suite.output("demo")).isZero();
        assertThat(suite.output("demo"))
                .contains(
                        "Dev: deployed by the lifecycle, nobody asked",
                        "Test: promoted now",
                        "Production: scheduled for",
                        "All of it succeeded.")
                .contains("Verified: https://shop.example is the right address for Production")
                .containsPattern("Success in .*" + suite.url() + "/api/tasks/ServerTasks-\\d+/raw");
    }

    @Test
    void shouldFailAndNameTheTaskWhenTheSampleFails(@TempDir Path root) throws IOException, InterruptedException {
        Files.copy(suite.root().resolve("slipway"), root.resolve("slipway"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(root.resolve("launcher"), suite.root().resolve("launcher"));
        Path sample = Files.createDirectories(root.resolve("examples/sample"));
        for (String file : new String[] {"prepare.sh", "deploy.sh"}) {
            Files.copy(suite.root().resolve("examples/sample").resolve(file), sample.resolve(file));
        }
        Files.writeString(
                sample.resolve("sample.json"),
                Files.readString(suite.root().resolve("examples/sample/sample.json"))
                        .replace("Slipway Sample", "Broken Sample"));
        Files.writeString(sample.resolve("verify.sh"), "echo 'The shop is shut'; exit 3\n");

        Process demo = suite.runFrom(root, "demo");

        assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).as(suite.output("demo")).isEqualTo(1);
        assertThat(suite.output("demo"))
                .contains("The shop is shut")
                .containsPattern("Failed: ServerTasks-\\d+ ended as Failed: .*Verify")
                .doesNotContain("succeeded", "promoted", "Exception");
    }

    @Test
    void shouldShowEveryProcessAsHealthy() throws InterruptedException {
        Process status = suite.run("status");

        assertThat(status.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(status.exitValue()).as(suite.output("status")).isZero();
        assertThat(suite.output("status"))
                .contains("release-service", "variables-service", "scheduler-service", "deployment-service", "portal");
    }
}
