package dev.slipway.masterkey;

import dev.slipway.secrets.Rewrapping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The master keys as they are read and written at the start: over Flyway's connections, before there are others. */
final class StartStore {

    /** PostgreSQL's substring gives what the parentheses match: the key's id. */
    private static final String ANY_KEY = Rewrapping.pattern("[0-9a-f]{8}");

    private final Connection connection;

    StartStore(Connection connection) {
        this.connection = connection;
    }

    /** Those on record; of data that are older than the record, those of one secret in each column. */
    List<KnownKey> known(List<SealedColumn> columns) throws SQLException {
        if (exists("master_keys", "proof")) {
            return keys("select id, proof from master_keys order by num");
        }
        List<KnownKey> found = new ArrayList<>();
        for (SealedColumn column : columns) {
            if (exists(column.table(), column.column())) {
                found.addAll(sample(column));
            }
        }
        return found;
    }

    private List<KnownKey> sample(SealedColumn column) throws SQLException {
        return keys(
                "select id, null from (select substring(%s::text from '%s') as id from %s) found where id is not null limit 1"
                        .formatted(column.column(), ANY_KEY, column.table()));
    }

    /** Others that start wait until this transaction ends. */
    void lock() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table master_keys in share row exclusive mode");
        }
    }

    void add(KnownKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into master_keys (id, proof) values (?, ?) on conflict do nothing")) {
            insert.setString(1, key.id());
            insert.setString(2, key.proof());
            insert.executeUpdate();
        }
    }

    private List<KnownKey> keys(String query) throws SQLException {
        List<KnownKey> keys = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                keys.add(new KnownKey(rows.getString(1), rows.getString(2)));
            }
        }
        return keys;
    }

    private boolean exists(String table, String column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_attribute where attrelid = to_regclass(?) and attname = ? and not attisdropped")) {
            query.setString(1, table);
            query.setString(2, column);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
