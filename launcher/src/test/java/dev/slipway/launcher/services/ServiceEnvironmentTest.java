package dev.slipway.launcher.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.embedded.KafkaLogin;
import dev.slipway.embedded.PostgresLogin;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceEnvironmentTest {

    private static final Path ROOT = Path.of("/slipway");

    private final ServiceEnvironment environment = new ServiceEnvironment(
            Settings.from(Map.of("SLIPWAY_HOST", "0.0.0.0", "SLIPWAY_PORT", "8181", "SLIPWAY_WORKER_SLOTS", "8"), ROOT),
            new Credentials("API-KEY", "admin-secret", "master", List.of("former", "older")),
            role -> new PostgresLogin("postgresql://127.0.0.1:1/slipway", role, role + "-secret"),
            new KafkaLogin("127.0.0.1:2", "slipway", "kafka-secret"),
            Map.of(
                    Service.RELEASE, 11,
                    Service.VARIABLES, 12,
                    Service.SCHEDULER, 13,
                    Service.DEPLOYMENT, 14,
                    Service.PORTAL, 8181),
            Map.of(Service.PORTAL, 15),
            Path.of("/keys"),
            Path.of("/work"),
            Path.of("/blobs"));

    @ParameterizedTest
    @EnumSource(Service.class)
    void shouldGiveEachServiceItsOwnPasswordAlone(Service service) {
        var values = environment.of(service);
        assertThat(values)
                .containsEntry("SLIPWAY_DB_USER", service.role())
                .containsEntry("SLIPWAY_DB_PASSWORD", service.role() + "-secret")
                .containsEntry("SLIPWAY_SERVICE_KEY", "/keys/" + service.module() + ".jwk");
        for (var other : Service.values()) {
            if (other != service) {
                assertThat(values.values()).doesNotContain(other.role() + "-secret");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void shouldKeepEveryServiceButThePortalOnLoopbackAndWithoutTheAdministrator(Service service) {
        var values = environment.of(service);
        if (service == Service.PORTAL) {
            assertThat(values)
                    .containsEntry("SLIPWAY_HOST", "0.0.0.0")
                    .containsEntry("SLIPWAY_PORT", "8181")
                    .containsEntry("SLIPWAY_MANAGEMENT_PORT", "15")
                    .doesNotContainKey("SLIPWAY_MANAGEMENT_HOST")
                    .containsEntry("SLIPWAY_ADMIN_API_KEY", "API-KEY");
        } else {
            assertThat(values).containsEntry("SLIPWAY_HOST", "127.0.0.1").doesNotContainKey("SLIPWAY_ADMIN_PASSWORD");
        }
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, true", "VARIABLES, true", "SCHEDULER, false", "DEPLOYMENT, true", "PORTAL, false"})
    void shouldGiveTheMasterKeyToThoseAloneThatOpenSecrets(Service service, boolean given) {
        if (given) {
            assertThat(environment.of(service)).containsEntry("SLIPWAY_MASTER_KEY", "master");
            assertThat(environment.of(service)).containsEntry("SLIPWAY_FORMER_MASTER_KEYS", "former,older");
        } else {
            assertThat(environment.of(service))
                    .doesNotContainKeys("SLIPWAY_MASTER_KEY", "SLIPWAY_FORMER_MASTER_KEYS")
                    .doesNotContainValue("master");
        }
    }

    @Test
    void shouldTellWhereTheOthersAre() {
        assertThat(environment.of(Service.DEPLOYMENT))
                .containsEntry("SLIPWAY_RELEASE_URL", "http://127.0.0.1:11")
                .containsEntry("SLIPWAY_WORKER_SLOTS", "8")
                .containsEntry("SLIPWAY_WORK_DIR", "/work")
                .containsEntry("SLIPWAY_PUBLIC_URL", "http://127.0.0.1:8181");
        assertThat(environment.of(Service.RELEASE)).containsEntry("SLIPWAY_BLOB_DIR", "/blobs");
        assertThat(environment.of(Service.DEPLOYMENT)).doesNotContainKey("SLIPWAY_BLOB_DIR");
    }

    @Test
    void shouldCarryTheModulesNameOnTheCommandLine() {
        var command = new JavaCommand(ROOT, new ClassArchive(Path.of("/jdk"), ROOT));
        assertThat(command.of(Service.RELEASE))
                .startsWith("/jdk/bin/java")
                .contains("-Dslipway.service=release-service")
                .endsWith("-jar", "/slipway/release-service/target/quarkus-app/quarkus-run.jar");
    }
}
