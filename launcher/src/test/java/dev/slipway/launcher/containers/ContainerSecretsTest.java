package dev.slipway.launcher.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.launcher.services.Service;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import dev.slipway.launcher.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainerSecretsTest {

    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String ANOTHER = "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    private ContainerSecrets secrets;

    @BeforeEach
    void draw() throws IOException {
        secrets = new ContainerSecrets(folder);
        secrets.draw(new Credentials("API-FIRST", "it's first; $HOME", MASTER_KEY, List.of()));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void shouldGiveEachContainerItsOwnSecretsAlone(Service service) throws Exception {
        var variables = variables(service);
        assertThat(variables)
                .containsEntry("SLIPWAY_DB_USER", service.role())
                .containsKeys("SLIPWAY_DB_PASSWORD", "SLIPWAY_KAFKA_USER", "SLIPWAY_KAFKA_PASSWORD");
        assertThat(variables.containsKey("SLIPWAY_MASTER_KEY")).isEqualTo(service.opensSecrets());
        assertThat(variables.containsKey("SLIPWAY_ADMIN_API_KEY")).isEqualTo(service == Service.PORTAL);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env(service))))
                .isEqualTo("rw-------");
        assertThat(env(service).resolveSibling("service.jwk")).exists();
    }

    @Test
    void shouldReachTheShellAsItWasSetWhenAPasswordHasQuotes() throws Exception {
        var shell = new ProcessBuilder(
                        "sh", "-c", "set -a; . '" + env(Service.PORTAL) + "'; printf %s \"$SLIPWAY_ADMIN_PASSWORD\"")
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("it's first; $HOME");
    }

    @Test
    void shouldTakeOverAnAdministratorThatChangedLater() throws Exception {
        var before = variables(Service.PORTAL);

        assertThat(secrets.change(settings("SLIPWAY_ADMIN_API_KEY", "API-SECOND")))
                .isTrue();
        assertThat(secrets.change(settings("SLIPWAY_ADMIN_PASSWORD", "another one")))
                .isTrue();
        assertThat(secrets.change(settings("SLIPWAY_ADMIN_PASSWORD", "another one")))
                .isFalse();

        var after = variables(Service.PORTAL);
        assertThat(after)
                .containsEntry("SLIPWAY_ADMIN_API_KEY", "API-SECOND")
                .containsEntry("SLIPWAY_ADMIN_PASSWORD", "another one")
                .containsEntry("SLIPWAY_DB_PASSWORD", before.get("SLIPWAY_DB_PASSWORD"));
        assertThat(folder.resolve("portal/admin-api-key")).hasContent("API-SECOND");
        assertThat(folder.resolve("portal/admin-password")).hasContent("another one");
    }

    @Test
    void shouldRefuseAnotherMasterKeyAsItCannotOpenWhatIsSealed() throws Exception {
        assertThat(secrets.change(settings("SLIPWAY_MASTER_KEY", MASTER_KEY))).isFalse();
        assertThatThrownBy(() -> secrets.change(settings("SLIPWAY_MASTER_KEY", ANOTHER)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("SLIPWAY_MASTER_KEY")
                .hasMessageContaining("SLIPWAY_FORMER_MASTER_KEYS")
                .hasMessageContaining("remove the volumes");
        assertThat(variables(Service.RELEASE)).containsEntry("SLIPWAY_MASTER_KEY", MASTER_KEY);
    }

    @Test
    void shouldTakeOverANewMasterKeyTogetherWithTheFormer() throws Exception {
        var environment = Map.of("SLIPWAY_MASTER_KEY", ANOTHER, "SLIPWAY_FORMER_MASTER_KEYS", MASTER_KEY);
        assertThat(secrets.change(Settings.from(environment, Path.of("/slipway"))))
                .isTrue();
        assertThat(variables(Service.RELEASE)).containsAllEntriesOf(environment);
        assertThat(variables(Service.PORTAL)).doesNotContainKeys("SLIPWAY_MASTER_KEY", "SLIPWAY_FORMER_MASTER_KEYS");
        assertThat(secrets.change(Settings.from(environment, Path.of("/slipway"))))
                .isFalse();

        assertThat(secrets.change(settings("SLIPWAY_MASTER_KEY", ANOTHER))).isTrue();
        assertThat(variables(Service.RELEASE))
                .containsEntry("SLIPWAY_MASTER_KEY", ANOTHER)
                .doesNotContainKey("SLIPWAY_FORMER_MASTER_KEYS");
    }

    private Map<String, String> variables(Service service) throws IOException {
        return new EnvironmentFile(env(service)).read();
    }

    private Path env(Service service) {
        return folder.resolve(service.module()).resolve("env");
    }

    private static Settings settings(String... pairs) {
        return Settings.from(
                pairs.length == 2 ? Map.of(pairs[0], pairs[1]) : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]),
                Path.of("/slipway"));
    }
}
