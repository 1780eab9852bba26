package dev.slipway.deployment.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.rest.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagOverrideTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "shared, shared",
                "#{Octopus.Task.Id}, ServerTasks-2",
                "#{Octopus.Project.Id}-#{Region}, Projects-1-north",
            })
    void shouldEvaluateWhatTheProjectSays(@Nullable String variable, @Nullable String expected) {
        var region = new ManifestVariable("Region", "north", null, false, List.of());
        var variables = variable == null
                ? List.of(region)
                : List.of(
                        region,
                        new ManifestVariable("octopus.task.concurrencyTag", variable, null, false, List.of()),
                        new ManifestVariable("Octopus.Task.ConcurrencyTag", "weaker", null, false, List.of()));

        assertThat(TagOverride.of(deployment(), new Manifest(variables, List.of(), List.of())))
                .isEqualTo(expected);
    }

    @Test
    void shouldRefuseATagThatRefersToItself() {
        var loop = List.of(
                new ManifestVariable("Octopus.Task.ConcurrencyTag", "#{Tag}", null, false, List.of()),
                new ManifestVariable("Tag", "#{Octopus.Task.ConcurrencyTag}", null, false, List.of()));

        assertThatThrownBy(() -> TagOverride.of(deployment(), new Manifest(loop, List.of(), List.of())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Octopus.Task.ConcurrencyTag -> Tag -> Octopus.Task.ConcurrencyTag")
                .hasMessageContaining("update the variables of the release");
    }

    private static Deployment deployment() {
        return new Deployment(
                new DeploymentIds(1, 2),
                "Spaces-1",
                "Projects-1",
                "Shop",
                "shop",
                "Releases-1",
                "1.0.0",
                "Channels-1",
                "Environments-1",
                "Dev",
                null,
                "Deploy to Dev",
                "",
                NOW,
                DeploymentOrder.Author.SYSTEM,
                "MANUAL",
                null,
                "deploymentprocess-Projects-1-s-0-AAAAA",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                NOW,
                null,
                "Queued",
                List.of());
    }
}
