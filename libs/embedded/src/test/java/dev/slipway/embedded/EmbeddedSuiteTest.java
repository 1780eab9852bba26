package dev.slipway.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One home through its life: the order saves starts, which are what takes time here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedSuiteTest {

    @TempDir
    static Path home;

    static EmbeddedSuite suite;

    @BeforeAll
    static void start() {
        suite = EmbeddedSuite.start(home);
    }

    @AfterAll
    static void stop() {
        suite.stop();
    }

    @Test
    @Order(1)
    void shouldKeepEachRoleToItsOwnSchemaWhenItLogsIn() throws Exception {
        sql("release", "create table kept (note text)", "insert into kept values ('here')");
        assertThat(query("release", "select note from release.kept")).isEqualTo("here");
        assertThatThrownBy(() -> query("variables", "select note from release.kept"))
                .hasMessageContaining("permission denied for schema release");
        assertThatThrownBy(() -> sql("variables", "create table public.mine (note text)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> sql("variables", "create schema another")).hasMessageContaining("permission denied");
        var elsewhere = suite.postgres().login("variables").jdbcUrl().replace("/slipway", "/postgres");
        var login = suite.postgres().login("variables");
        assertThatThrownBy(() -> DriverManager.getConnection(elsewhere, login.user(), login.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    @Order(1)
    void shouldRefuseLoginWhenPasswordIsMissingOrWrong() {
        var url = suite.postgres().adminLogin().jdbcUrl();
        for (var user : new String[] {"release", EmbeddedPostgres.ADMIN, "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Order(1)
    void shouldCommitDurably() throws Exception {
        assertThat(query("release", "show fsync")).isEqualTo("on");
        assertThat(query("release", "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    @Order(1)
    void shouldKeepPasswordsFromOtherUsers() throws Exception {
        for (var folder : new String[] {"secrets", "postgres", "kafka", "run"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder))))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(1)
    void shouldRefuseBrokerClientsWhenTheyAreAnonymousOrGuess() throws Exception {
        var bootstrap = suite.kafka().login().bootstrap();
        assertThatThrownBy(() -> topics(
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 5000, "request.timeout.ms", 4000)));
        assertThatThrownBy(() -> topics(client(new KafkaLogin(bootstrap, "slipway", "guess"))))
                .hasMessageContaining("Authentication failed");
        try (var admin = Admin.create(client(suite.kafka().login()))) {
            admin.createTopics(Set.of(new NewTopic("kept", 2, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        assertThat(topics(client(suite.kafka().login()))).contains("kept");
    }

    @Test
    @Order(2)
    void shouldKeepDataPortsAndPasswordsWhenRestarted() throws Exception {
        var login = suite.postgres().login("release");
        var broker = suite.kafka().login();
        suite.stop();
        assertThat(suite.postgres().alive()).isFalse();
        assertThat(suite.kafka().alive()).isFalse();

        suite = EmbeddedSuite.start(home);

        assertThat(suite.postgres().login("release")).isEqualTo(login);
        assertThat(suite.kafka().login()).isEqualTo(broker);
        assertThat(query("release", "select note from kept")).isEqualTo("here");
        assertThat(topics(client(broker))).contains("kept");
    }

    @Test
    @Order(3)
    void shouldReplaceServersWhenAKilledLauncherLeftThem() throws Exception {
        // From here on the first suite is what a killed launcher leaves: running servers that nobody owns.
        var stray = suite;
        suite = EmbeddedSuite.start(home);

        assertThat(stray.postgres().alive()).isFalse();
        assertThat(stray.kafka().alive()).isFalse();
        assertThat(suite.postgres().pid()).isNotEqualTo(stray.postgres().pid());
        assertThat(query("release", "select note from kept")).isEqualTo("here");
        assertThat(topics(client(suite.kafka().login()))).contains("kept");
    }

    @Test
    @Order(4)
    void shouldComeBackWhenKilled() throws Exception {
        ProcessHandle.of(suite.postgres().pid()).orElseThrow().destroyForcibly();
        ProcessHandle.of(suite.kafka().pid()).orElseThrow().destroyForcibly();

        suite.postgres().restart();
        suite.kafka().restart();

        assertThat(query("release", "select note from kept")).isEqualTo("here");
        assertThat(topics(client(suite.kafka().login()))).contains("kept");
    }

    @Test
    @Order(5)
    void shouldFormatAnewWhenBrokerFolderIsLost() throws Exception {
        var before = clusterId();
        suite.kafka().stop();
        UnpackOnce.delete(home.resolve("kafka"));

        suite.kafka().restart();

        assertThat(clusterId()).isNotEqualTo(before);
        assertThat(topics(client(suite.kafka().login()))).doesNotContain("kept");
    }

    @Test
    @Order(6)
    void shouldStartAgainOnTheSamePortOrSayWhoIsInTheWay() throws Exception {
        for (var part : List.of(
                new Restarted("PostgreSQL", suite.postgres().port(), suite.postgres()::stop, suite.postgres()::restart),
                new Restarted("Kafka", suite.kafka().port(), suite.kafka()::stop, suite.kafka()::restart))) {
            part.stop().run();
            try (var taken = new ServerSocket(part.port(), 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(part.restart()::run)
                        .isInstanceOf(EmbeddedException.class)
                        .hasMessageContaining(part.name())
                        .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
            }
            part.restart().run();
        }
        assertThat(query("release", "select note from kept")).isEqualTo("here");
        assertThat(topics(client(suite.kafka().login()))).doesNotContain("kept");
    }

    private record Restarted(String name, int port, Runnable stop, Runnable restart) {}

    private static void sql(String role, String... statements) throws SQLException {
        var login = suite.postgres().login(role);
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(String role, String sql) throws SQLException {
        var login = suite.postgres().login(role);
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String clusterId() throws Exception {
        try (var admin = Admin.create(client(suite.kafka().login()))) {
            return admin.describeCluster().clusterId().get(30, TimeUnit.SECONDS);
        }
    }

    private static Set<String> topics(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            return admin.listTopics().names().get(5, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> client(KafkaLogin login) {
        return Map.of(
                "bootstrap.servers",
                login.bootstrap(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(login.user(), login.password()));
    }
}
