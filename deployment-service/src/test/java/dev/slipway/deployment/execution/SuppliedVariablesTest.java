package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.Ticket.Change;
import dev.slipway.contracts.internal.Ticket.ReleaseName;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs/variables.md is what a script is handed, no more and no less. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SuppliedVariablesTest {

    private static final Path PAGE = Path.of("../docs/variables.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What the process of this test says itself. */
    private static final Set<String> PROPERTIES = Set.of("octopus.action.script.syntax");

    @Inject
    Runs runs;

    @Test
    void shouldHandOverWhatThePageSays() throws IOException {
        var frozen = new Frozen()
                .step(step("Name", "Success", "set_octopusvariable Name value; fail_step 'no luck'"))
                .step(step("Names", "Always", """
                        get_octopusvariable any
                        for name in "${!__slipway_variables[@]}"; do echo "<${name#.}>"; done
                        """));

        var ran = runs.run(frozen, SuppliedVariablesTest::withEverything);

        assertThat(named(ran.log())).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void shouldGiveThemTheirValues() {
        var frozen = new Frozen().step(step("Say", "Success", """
                echo "#{Octopus.Release.Previous.Number} #{Octopus.Release.CurrentForEnvironment.Id}"
                echo "#{Octopus.Deployment.PreviousSuccessful.Id} #{Octopus.Deployment.ForcePackageDownload}"
                echo "#{each change in Octopus.Deployment.Changes}#{change.Version}: #{change.ReleaseNotes}; #{/each}"
                echo "#{Octopus.Deployment.CreatedBy.DisplayName} <#{Octopus.Deployment.CreatedBy.EmailAddress}>"
                echo "#{Octopus.Deployment.SpecificMachines} #{Octopus.Deployment.ExcludedMachines}"
                echo "#{Octopus.Deployment.Tenant.Name} #{Octopus.Deployment.Tenant.Tags}"
                echo "#{Octopus.Web.ServerUri}#{Octopus.Web.DeploymentLink}"
                """));

        assertThat(runs.run(frozen, SuppliedVariablesTest::withEverything).log())
                .contains(
                        "1.0.2 Releases-3",
                        "Deployments-7 True",
                        "1.0.3: it's \\ new; 1.0.2: ; ",
                        "Ada <ada@example.com>",
                        "Machines-1,Machines-2 Machines-3",
                        "Acme Region/North,Ring/One",
                        "https://deploy.example.com/app#/Spaces-1/deployments/Deployments-1");
    }

    private static FrozenDeployment withEverything(FrozenDeployment deployment) {
        var grant = new Ticket.Grant(
                "Deployments-1",
                "Environments-1",
                "Dev",
                0,
                false,
                "Tenants-1",
                "Releases-3",
                "1.0.1",
                new Ticket.History(
                        new ReleaseName("Releases-4", "1.0.2"),
                        new ReleaseName("Releases-3", "1.0.1"),
                        "Deployments-7",
                        List.of(new Change("1.0.3", "it's \\ new"), new Change("1.0.2", ""))),
                new Ticket.TenantFacts("Acme", List.of("Region/North", "Ring/One")));
        return new FrozenDeployment(
                deployment.release(),
                grant,
                deployment.process(),
                deployment.manifest(),
                List.of(),
                deployment.deploymentId(),
                deployment.taskId(),
                "a comment",
                "Users-1",
                "ada",
                deployment.created(),
                deployment.queueTime(),
                Instant.parse("2026-12-01T10:00:00Z"),
                false,
                new FrozenDeployment.Wishes(
                        "Ada", "ada@example.com", true, List.of("Machines-1", "Machines-2"), List.of("Machines-3")));
    }

    private static Set<String> named(String log) {
        return Pattern.compile("<([^>\\n]+)>")
                .matcher(log)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PROPERTIES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("## Variables that Slipway supplies"));
        return section.substring(0, section.indexOf("Besides,"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> CODE.matcher(cell).results())
                .map(code -> code.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
