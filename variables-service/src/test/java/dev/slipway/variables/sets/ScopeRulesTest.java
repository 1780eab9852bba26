package dev.slipway.variables.sets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.sets.ScopeValues.Process;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeRulesTest {

    private static final ProjectContext PROJECT = new ProjectContext(
            "Projects-1",
            "Spaces-1",
            "Web",
            "web",
            List.of(new Named("Environments-1", "Dev")),
            List.of(new Named("Channels-1", "Default")),
            List.of(new Named("a1", "Deploy")),
            List.of(new Named("Runbooks-1", "Backup")),
            Map.of());
    private static final ProjectContext LIBRARY = new ProjectContext(
            "LibraryVariableSets-1", "Spaces-1", "Shared", "shared", PROJECT.environments(), List.of(), List.of());
    private static final Targets NO_TARGETS = new Targets(List.of(), List.of());

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            ENVIRONMENT,   Environments-1, true
            ENVIRONMENT,   Environments-9, false
            ENVIRONMENT,   '',             false
            CHANNEL,       Channels-1,     true
            CHANNEL,       Channels-9,     false
            ACTION,        a1,             true
            ACTION,        a9,             false
            PROCESS_OWNER, Projects-1,     true
            PROCESS_OWNER, Runbooks-1,     true
            PROCESS_OWNER, Runbooks-9,     false
            PROCESS_OWNER, Projects-2,     false
            MACHINE,       Machines-1,     true
            TENANT,        Tenants-1,      false
            TENANT_TAG,    Region/North,   true
            TENANT_TAG,    '',             false
            ROLE,          whatever,       true
            ROLE,          ' ',            false
            """)
    void shouldAdmitWhatExists(Dimension dimension, String id, boolean admitted) {
        @Nullable String problem = ScopeRules.problem(PROJECT, "Url", dimension, id);

        if (admitted) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem).contains("Url", dimension.wireName(), "'" + id + "'", "Remove it");
        }
    }

    @ParameterizedTest
    @CsvSource({"ACTION,a1", "CHANNEL,Channels-1", "PROCESS_OWNER,Projects-1"})
    void shouldKeepLibrarySetsOffWhatBelongsToAProject(Dimension dimension, String id) {
        assertThat(ScopeRules.problem(LIBRARY, "Url", dimension, id))
                .contains("Url", dimension.wireName(), "'" + id + "'", "Shared is a library variable set", "Remove it");
        assertThat(ScopeRules.problem(LIBRARY, "Url", Dimension.ENVIRONMENT, "Environments-1"))
                .isNull();
    }

    @Test
    void shouldListTheProcessesOfAProject() {
        assertThat(ScopeValues.of(PROJECT, NO_TARGETS, List.of()).processes())
                .containsExactly(
                        new Process("Projects-1", "Deployment process", "Deployment"),
                        new Process("Runbooks-1", "Backup", "Runbook"));
        assertThat(ScopeValues.of(LIBRARY, NO_TARGETS, List.of()).processes()).isEmpty();
    }
}
