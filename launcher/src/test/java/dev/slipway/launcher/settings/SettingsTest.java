package dev.slipway.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path root;

    @Test
    void shouldUseTheDefaultsOfTheArchitectureWhenNothingIsSet() {
        var settings = Settings.from(Map.of(), root);
        assertThat(settings.home()).isEqualTo(root.resolve(".slipway"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.workerSlots()).isEqualTo(5);
        assertThat(settings.url()).isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "SLIPWAY_PORT, http",
        "SLIPWAY_PORT, 0",
        "SLIPWAY_PORT, 65536",
        "SLIPWAY_PORT, 99999999999",
        "SLIPWAY_WORKER_SLOTS, -1",
        "SLIPWAY_ADMIN_API_KEY, secret",
        "SLIPWAY_ADMIN_API_KEY, API-lower",
        "SLIPWAY_ADMIN_PASSWORD, short",
        "SLIPWAY_MASTER_KEY, c2hvcnQ=",
        "SLIPWAY_MASTER_KEY, not base64",
        "SLIPWAY_FORMER_MASTER_KEYS, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,short'",
        "SLIPWAY_PUBLIC_URL, deploy.example.com",
        "SLIPWAY_PUBLIC_URL, https://",
    })
    void shouldNameTheSettingWhenItCannotBeUsed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value), root))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(name);
    }

    @Test
    void shouldNameAllProblemsAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of("SLIPWAY_PORT", "x", "SLIPWAY_WORKER_SLOTS", "y"), root))
                .hasMessageContaining("SLIPWAY_PORT")
                .hasMessageContaining("SLIPWAY_WORKER_SLOTS");
    }

    @Test
    void shouldConnectToLoopbackWhenThePortalListensEverywhere() {
        assertThat(Settings.from(Map.of("SLIPWAY_HOST", "0.0.0.0"), root).url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(Settings.from(Map.of("SLIPWAY_HOST", "::1"), root).url()).isEqualTo("http://[::1]:8080");
    }

    @Test
    void shouldKeepWhatIsDrawnFromOtherUsers() throws Exception {
        var settings = Settings.from(Map.of("SLIPWAY_HOME", root.toString()), root);
        var drawn = Credentials.in(settings);
        assertThat(drawn.apiKey()).matches("API-[A-Z0-9]{32}");
        assertThat(Base64.getDecoder().decode(drawn.masterKey())).hasSize(32);
        assertThat(Credentials.in(settings)).isEqualTo(drawn);
        for (var name : new String[] {"admin-api-key", "admin-password", "master-key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(drawn.toString()).doesNotContain(drawn.masterKey());
    }

    @Test
    void shouldKeepTheFormerMasterKeyBesideTheNewOneUntilItIsForgotten() throws Exception {
        String set = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        var settings = Settings.from(
                Map.of("SLIPWAY_HOME", root.toString(), "SLIPWAY_FORMER_MASTER_KEYS", set + " , " + set), root);
        String first = Credentials.in(settings).masterKey();
        var files = new MasterKeyFiles(root);

        files.rotate();
        String second = Credentials.in(settings).masterKey();
        files.rotate();

        var third = Credentials.in(settings);
        assertThat(third.masterKey()).isNotEqualTo(second);
        assertThat(third.formerMasterKeys()).containsExactly(set, first, second);
        for (var name : new String[] {"former-master-keys", "master-key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name))))
                    .isEqualTo("rw-------");
        }
        files.forgetFormer();
        assertThat(Credentials.in(settings).masterKey()).isEqualTo(third.masterKey());
        assertThat(Credentials.in(settings).formerMasterKeys()).containsExactly(set);
    }

    @Test
    void shouldTakeTheKeyThatAPersonSets() {
        var environment = Map.of("SLIPWAY_HOME", root.toString(), "SLIPWAY_ADMIN_API_KEY", "API-MINE");
        assertThat(Credentials.in(Settings.from(environment, root)).apiKey()).isEqualTo("API-MINE");
        assertThat(root.resolve("admin-api-key")).hasContent("API-MINE");
    }
}
