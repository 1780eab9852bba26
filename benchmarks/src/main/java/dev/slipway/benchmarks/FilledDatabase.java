package dev.slipway.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of one project and one release of it, thousands of them, written straight into release-service's tables. */
final class FilledDatabase {

    static final int PROJECTS = 10_000;
    static final int RELEASES = 100_000;

    /** Far behind what the sequences give out in a run. */
    private static final int FIRST = 1_000_000;

    private FilledDatabase() {}

    static void fill(Database database, String projectId, String releaseId) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            copies(
                    statement,
                    "projects",
                    "id = '" + projectId + "'",
                    PROJECTS,
                    "'Projects-' || n",
                    "'name', 'Filled ' || n, 'slug', 'filled-' || n");
            copies(
                    statement,
                    "channels",
                    "project_id = '" + projectId + "' and is_default",
                    PROJECTS,
                    "'Channels-' || n",
                    "'project_id', 'Projects-' || n");
            String project = "'Projects-' || (" + FIRST + " + n % " + PROJECTS + ")";
            String channel = "'Channels-' || (" + FIRST + " + n % " + PROJECTS + ")";
            copies(
                    statement,
                    "releases",
                    "id = '" + releaseId + "'",
                    RELEASES,
                    "'Releases-' || n",
                    "'project_id', " + project + ", 'channel_id', " + channel
                            + ", 'version', '2.0.' || n, 'version_key', t.version_key || n");
            statement.execute("analyze");
        }
    }

    private static void copies(Statement statement, String table, String original, int count, String id, String changes)
            throws SQLException {
        int rows = statement.executeUpdate(
                "insert into " + table + " select (jsonb_populate_record(t, jsonb_build_object('id', "
                        + id + ", 'num', n, " + changes + "))).* from " + table + " t, generate_series(" + FIRST + ", "
                        + (FIRST + count - 1) + ") n where " + original);
        if (rows != count) {
            throw new IllegalStateException(rows + " rows of " + table + " instead of " + count);
        }
    }
}
