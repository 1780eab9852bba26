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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of one service, read as its own database user: what no route tells. */
record ServiceDatabase(LiveSuite suite, String service) {

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param parameters each a list, for {@code = any (?)} */
    @SafeVarargs
    final <T> List<T> rows(String query, Reader<T> reader, List<String>... parameters) {
        Map<String, String> environment = environment(suite.pid(service));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + environment.get("SLIPWAY_DB_URL"),
                        environment.get("SLIPWAY_DB_USER"),
                        environment.get("SLIPWAY_DB_PASSWORD"));
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", parameters[i].toArray()));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column. */
    List<String> texts(String query, List<String> parameter) {
        return rows(query, row -> row.getString(1), parameter);
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
