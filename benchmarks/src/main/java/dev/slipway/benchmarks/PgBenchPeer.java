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

/**
 * pgbench running the two inserts of a release in one transaction: into tables with the columns and indexes of
 * {@code releases} and {@code outbox}, with rows of the same size. It is spared their foreign keys and locks.
 */
final class PgBenchPeer {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String TRANSACTION = """
            BEGIN;
            INSERT INTO bench_release (id, num, space_id, project_id, channel_id, version, version_key, release_notes,
                assembled, process_snapshot_id, variable_snapshot_id, first_phase_id, doc)
            SELECT 'Releases-' || n, n, 'Spaces-1', 'Projects-' || :client_id, 'Channels-' || :client_id, '2.0.' || n,
                '00000000020000000000' || lpad(n::text, 10, '0') || '0000000000~', '', now(),
                'deploymentprocess-Projects-1-s-1-ABCDE', 'variableset-Projects-1-s-1-ABCDE', 'Lifecycles-2-Phase-1',
                '{"selectedPackages": [], "selectedGitResources": [], "versionControlReference": null, "customFields": {}}'
            FROM nextval('bench_num_seq') AS n;
            INSERT INTO bench_outbox (event_id, shard, topic, key, type, payload, traceparent)
            VALUES (gen_random_uuid(), 1, 'release-created', 'Releases-' || currval('bench_num_seq'),
                'dev.slipway.release-created.v1',
                '{"spaceId":"Spaces-1","projectId":"Projects-1","releaseId":"Releases-1000","channelId":"Channels-1","version":"2.0.1000","phaseEntryId":"Releases-1000/Lifecycles-2-Phase-1","autoDeployTo":[]}',
                '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
            COMMIT;
            """;

    private PgBenchPeer() {}

    /** Transactions per second at the given number of clients, or empty where pgbench is not installed. */
    static OptionalDouble perSecond(Database database, int clients, int seconds)
            throws IOException, InterruptedException, SQLException {
        createTables(database);
        Path script = Files.createTempFile("slipway-pgbench", ".sql");
        Files.writeString(script, TRANSACTION);
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
                    DROP SEQUENCE IF EXISTS bench_num_seq;
                    CREATE SEQUENCE bench_num_seq;
                    CREATE TABLE bench_release (LIKE releases INCLUDING ALL);
                    CREATE TABLE bench_outbox (LIKE outbox INCLUDING ALL);
                    """);
        }
    }
}
