package dev.slipway.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAccountTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // self, user of scripts, what works,               whom it runs as, how
        "alice,  nobody,          '',                       alice,           ''",
        "alice,  nobody,          'unshare postgres',       alice,           ''",
        "root,   nobody,          'unshare postgres',       root,            unshare",
        "root,   nobody,          'postgres daemon bin',    postgres,        setpriv",
        "root,   postgres,        'postgres daemon bin',    daemon,          setpriv",
        "root,   nobody,          'daemon bin',             daemon,          setpriv",
        "root,   daemon,          'daemon bin',             bin,             setpriv"
    })
    void shouldRunAsWhomTheMachineAllows(String self, String scriptUser, String working, String user, String how) {
        var account = PostgresAccount.choose(self, scriptUser, command -> works(command, working));
        assertThat(account.user()).isEqualTo(user);
        assertThat(account.prefix().stream().findFirst().orElse("")).isEqualTo(how);
    }

    @Test
    void shouldSayWhatToDoWhenNothingWorks() {
        assertThatThrownBy(() -> PostgresAccount.choose("root", "nobody", command -> false))
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining("unshare -U")
                .hasMessageContaining("add a user postgres")
                .hasMessageContaining("another user than root");
    }

    @Test
    void shouldKeepTheDataWhenUserNamespacesComeAndGo() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has the choice");
        var usual = PostgresAccount.ofThisMachine();
        var refused = PostgresAccount.choose("root", "nobody", command -> !command.contains("unshare"));
        assumeTrue(!usual.equals(refused), "user namespaces are refused here");

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        run(usual, "create table kept (note text); insert into kept values ('here')");
        run(refused, "insert into kept values ('there')");
        assertThat(owners()).containsExactly(refused.user());
        run(usual, "insert into kept values ('back')");
        assertThat(owners()).containsExactly(usual.user());
    }

    @Test
    void shouldNameTheFolderWhenTheUserCannotReachIt() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has the choice");
        var refused = PostgresAccount.choose("root", "nobody", command -> !command.contains("unshare"));
        var home = Home.at(folder.resolve("home")); // JUnit's folder is rwx------
        assertThatThrownBy(() -> new EmbeddedPostgres(home, refused).start())
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining(refused.user())
                .hasMessageContaining(home.postgres().toString())
                .hasMessageContaining("SLIPWAY_HOME");
    }

    private void run(PostgresAccount account, String sql) throws SQLException {
        try (var postgres = new EmbeddedPostgres(Home.at(folder.resolve("open")), account)) {
            postgres.start();
            var login = postgres.login("release");
            try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private Set<String> owners() throws Exception {
        try (var paths = Files.walk(folder.resolve("open/postgres/data"))) {
            return paths.map(PostgresAccountTest::owner).collect(Collectors.toSet());
        }
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean works(List<String> command, String working) {
        return List.of(working.split(" "))
                .contains(
                        command.get(0).equals("unshare")
                                ? "unshare"
                                : command.get(1).substring("--reuid=".length()));
    }
}
