package dev.slipway.eventing;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database asks for, by SQLSTATE (PostgreSQL manual, appendix A). */
final class DatabaseFailures {

    private static final Set<String> REPEAT = Set.of("40001", "40P01");

    /**
     * Classes: 08 connection, 53 out of resources, 57 shut down or cancelled, 28 login, 3D no such database, 40 rolled
     * back; 25006 is a standby, 42P01 a table whose migration has not run yet.
     */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57", "28", "3D", "40");

    private static final Set<String> OUTAGE_CODES = Set.of("25006", "42P01", "55P03");

    private DatabaseFailures() {}

    /** A serialization failure or a deadlock: the same transaction may succeed when it runs again. */
    static boolean asksToRepeat(@Nullable Throwable failure) {
        String state = sqlState(failure);
        return state != null && REPEAT.contains(state);
    }

    /** The database cannot be used now; waiting helps, changing the record does not. */
    static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PgException pg) {
                String state = pg.getSqlState();
                return state != null
                        && state.length() == 5
                        && (OUTAGE_CLASSES.contains(state.substring(0, 2)) || OUTAGE_CODES.contains(state));
            }
            // A pool that ran empty fails with a stackless VertxException or a bare "Timeout".
            if (t instanceof IOException
                    || t instanceof TimeoutException
                    || t instanceof VertxException
                    || "Timeout".equals(t.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sqlState(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PgException pg) {
                return pg.getSqlState();
            }
        }
        return null;
    }
}
