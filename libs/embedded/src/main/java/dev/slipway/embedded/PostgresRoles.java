package dev.slipway.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One database, and per service a role that owns the schema of its name and has no rights elsewhere. */
record PostgresRoles(Connection admin) {

    static final String DATABASE = "slipway";

    /** On the maintenance database; {@code create database} cannot run in a transaction. */
    void createDatabase() throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", DATABASE)) {
            execute("create database " + DATABASE);
        }
        execute("revoke all on database " + DATABASE + ", postgres, template1 from public");
    }

    /** On the database itself; repeating it changes nothing but the password. */
    void createRole(String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role " + role);
        }
        for (String statement : ServiceRole.rights(role, password)) {
            execute(statement);
        }
    }

    void closePublicSchema() throws SQLException {
        execute("revoke all on schema public from public");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
