package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server on loopback, durable, with password logins only. All waits are bounded. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The superuser; services never see its password. */
    public static final String ADMIN = "slipway_admin";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(8);

    private final Path program;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final Passwords passwords;
    private final Ports ports;
    private final Strays strays;
    private final PostgresAccount account;
    private volatile @Nullable Process server;
    private volatile int port;

    EmbeddedPostgres(Home home) {
        this(home, PostgresAccount.ofThisMachine());
    }

    EmbeddedPostgres(Home home, PostgresAccount account) {
        this.account = account;
        this.program = PostgresProgram.unpack(home.programs());
        this.folder = home.postgres();
        this.data = folder.resolve("data");
        this.log = home.logs().resolve("postgres.log");
        this.passwords = new Passwords(home.secrets().resolve("postgres"));
        this.ports = new Ports(home.run().resolve("ports-postgres"));
        this.strays = strays(home);
    }

    static Strays strays(Home home) {
        return new Strays(
                home.postgres().resolve("data"),
                line -> line.startsWith("postgres:") || line.contains("/bin/postgres "));
    }

    /** Stops what a killed launcher left on the data folder, then starts and prepares roles. */
    synchronized void start() {
        strays.stop("INT");
        account.requireReach(program, folder);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize();
        }
        port = port == 0 ? ports.free("postgres") : Ports.again("PostgreSQL", port);
        write("postgresql.auto.conf", PostgresSettings.configuration(port));
        write("pg_hba.conf", PostgresSettings.hostBasedAccess());
        account.own(folder);
        server = launch(data).start(command("postgres", "-D", data.toString()));
        try {
            provision();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    public synchronized void restart() {
        stop();
        start();
    }

    /** Ends the server; committed transactions are kept. Open connections are cut. */
    public synchronized void stop() {
        var running = server;
        if (running != null && running.isAlive()) {
            Signals.send("INT", running.pid());
            if (!Deadline.in(STOP).await(() -> !running.isAlive())) {
                running.destroyForcibly();
            }
        }
        strays.stop("QUIT");
    }

    @Override
    public void close() {
        stop();
    }

    public boolean alive() {
        var running = server;
        return running != null && running.isAlive();
    }

    public long pid() {
        var running = server;
        if (running == null) {
            throw new EmbeddedException("PostgreSQL was not started");
        }
        return running.pid();
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    /** The login of a service's role: release, variables, scheduler, deployment or portal. */
    public PostgresLogin login(String role) {
        if (!ServiceRole.ALL.contains(role)) {
            throw new IllegalArgumentException("No role " + role + ", there are " + ServiceRole.ALL);
        }
        return login(PostgresRoles.DATABASE, role);
    }

    public PostgresLogin adminLogin() {
        return login(PostgresRoles.DATABASE, ADMIN);
    }

    private PostgresLogin login(String database, String user) {
        return new PostgresLogin("postgresql://127.0.0.1:" + port() + "/" + database, user, passwords.of(user));
    }

    private void initialize() {
        var passwordFile = folder.resolve("initdb-password");
        try {
            // A folder without PG_VERSION is what an interrupted first start left: nothing of ours was in it yet.
            UnpackOnce.delete(data);
            PrivateFile.write(passwordFile, passwords.of(ADMIN));
            account.own(folder);
            launch(folder)
                    .run(
                            command(
                                    "initdb",
                                    "-D",
                                    data.toString(),
                                    "-U",
                                    ADMIN,
                                    "-A",
                                    "scram-sha-256",
                                    "--pwfile=" + passwordFile,
                                    "-E",
                                    "UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"),
                            START);
        } catch (IOException e) {
            throw new EmbeddedException("Cannot prepare " + data + ": " + e.getMessage(), e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private Launch launch(Path workingFolder) {
        return new Launch(workingFolder, log, Map.of("LC_ALL", "C"));
    }

    private List<String> command(String name, String... arguments) {
        var command = new ArrayList<>(account.prefix());
        command.add(program.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void provision() {
        try {
            try (var connection = connect(login("postgres", ADMIN))) {
                new PostgresRoles(connection).createDatabase();
            }
            try (var connection = connect(adminLogin())) {
                connection.setAutoCommit(false);
                var roles = new PostgresRoles(connection);
                roles.closePublicSchema();
                for (var role : ServiceRole.ALL) {
                    roles.createRole(role, passwords.of(role));
                }
                connection.commit();
            }
        } catch (SQLException e) {
            throw new EmbeddedException("PostgreSQL refused to be prepared: " + e.getMessage() + ", see " + log, e);
        }
    }

    private Connection connect(PostgresLogin login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        var deadline = Deadline.in(START);
        while (true) {
            try {
                return DriverManager.getConnection(login.jdbcUrl(), properties);
            } catch (SQLException e) {
                if (!alive()) {
                    throw new EmbeddedException("PostgreSQL ended while starting, see " + log);
                }
                if (!isStarting(e) || deadline.passed()) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Class 08: nobody listens yet; 57P03: it listens and recovers. */
    private static boolean isStarting(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private static void pause() {
        Deadline.in(Duration.ofMillis(50)).await(() -> false);
    }

    private void write(String name, String content) {
        PrivateFile.write(data.resolve(name), content);
    }
}
