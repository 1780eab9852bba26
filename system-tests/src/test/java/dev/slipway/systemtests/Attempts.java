package dev.slipway.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attempts table, read as deployment-service's own database user, by "task step attempt epoch". */
final class Attempts {

    private Attempts() {}

    record Recorded(String state, Instant started) {}

    static Map<String, Recorded> of(LiveSuite suite, List<String> tasks) {
        Map<String, String> environment = environment(suite.pid("deployment-service"));
        Map<String, Recorded> attempts = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + environment.get("SLIPWAY_DB_URL"),
                        environment.get("SLIPWAY_DB_USER"),
                        environment.get("SLIPWAY_DB_PASSWORD"));
                PreparedStatement statement = connection.prepareStatement(
                        "select task_id, step, attempt, epoch, state, started from attempts where task_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("text", tasks.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    attempts.put(
                            String.join(
                                    " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                            new Recorded(rows.getString(5), rows.getTimestamp(6).toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return attempts;
    }

    private static Map<String, String> environment(long pid) {
        try {
            Map<String, String> environment = new HashMap<>();
            String text = new String(Files.readAllBytes(Path.of("/proc/" + pid + "/environ")), StandardCharsets.UTF_8);
            for (String entry : text.split("\0")) {
                int equals = entry.indexOf('=');
                environment.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
