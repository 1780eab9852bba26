package dev.slipway.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One database, and per service a role that owns the schema of its name and has no rights elsewhere. */
record PostgresRoles(Connection admin) {

    static final String DATABASE = "slipway";
    static final List<String> SERVICES = List.of("release", "variables", "scheduler", "deployment", "portal");

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
        execute("alter role " + role + " with login nosuperuser nocreatedb nocreaterole password '" + password + "'");
        execute("alter role " + role + " set search_path = " + role);
        execute("grant connect on database " + DATABASE + " to " + role);
        execute("create schema if not exists " + role + " authorization " + role);
        execute("revoke all on schema " + role + " from public");
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
