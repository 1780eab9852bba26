package dev.slipway.servicetests;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Keeps everybody from writing into a table until it is closed, so that requests meet there that would seldom meet by
 * themselves.
 */
public final class HeldTable implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Connection connection;

    private HeldTable(Connection connection) {
        this.connection = connection;
    }

    /** @param table with its schema */
    public static HeldTable hold(DataSource database, String table) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("lock table " + table + " in share mode");
        }
        return new HeldTable(connection);
    }

    /** Until so many transactions of this database wait: for this table, or for one that waits for it. */
    public void awaitWaiting(int number) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE;
        while (waiting() < number) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + waiting() + " of " + number + " transactions wait");
            }
            Thread.onSpinWait();
        }
    }

    private int waiting() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // In a transaction PostgreSQL shows what it showed at first.
            sql.execute("select pg_stat_clear_snapshot()");
            var rows = sql.executeQuery("select count(*) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'");
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
