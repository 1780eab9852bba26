package dev.slipway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench running the two inserts of a release (a row of about 1 KB and its outbox row) in one transaction. */
final class PgBenchPeer {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private PgBenchPeer() {}

    /** Transactions per second at the given number of clients, or empty where pgbench is not installed. */
    static OptionalDouble perSecond(Database database, int clients, int seconds)
            throws IOException, InterruptedException, SQLException {
        createTables(database);
        Path script = Files.createTempFile("slipway-pgbench", ".sql");
        Files.writeString(script, """
                BEGIN;
                INSERT INTO bench_release (doc) VALUES (jsonb_build_object('body', repeat('x', 1000)));
                INSERT INTO bench_outbox (topic, key, payload) VALUES ('release-created', 'Releases-1', repeat('y', 300));
                COMMIT;
                """);
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                "-h",
                database.host(),
                "-p",
                "" + database.port(),
                "-U",
                database.user(),
                database.name()));
        pgbench.environment().put("PGPASSWORD", database.password());
        pgbench.redirectErrorStream(true);
        Process process;
        try {
            process = pgbench.start();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(seconds + 30L, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Matcher matcher = TPS.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
    }

    private static void createTables(Database database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    DROP TABLE IF EXISTS bench_release, bench_outbox;
                    CREATE TABLE bench_release (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, doc jsonb NOT NULL);
                    CREATE TABLE bench_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL,
                        key text NOT NULL, payload text NOT NULL, published_at timestamptz);
                    CREATE INDEX ON bench_outbox (id) WHERE published_at IS NULL;
                    """);
        }
    }
}
