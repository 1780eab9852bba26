package dev.slipway.embedded;

import java.util.List;

/** What a service's database role may do: log in with its password and own the schema of its name, nothing else. */
public final class ServiceRole {

    /** The roles of a suite, by the short names of their services. */
    public static final List<String> ALL = List.of("release", "variables", "scheduler", "deployment", "portal");

    private ServiceRole() {}

    /**
     * Statements for an existing role, which may be repeated.
     *
     * @param password letters and digits only: it stands in the statement
     */
    public static List<String> rights(String role, String password) {
        if (!password.chars().allMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("A role's password has letters and digits only");
        }
        return List.of(
                "alter role " + role + " with login nosuperuser nocreatedb nocreaterole password '" + password + "'",
                "alter role " + role + " set search_path = " + role,
                "grant connect on database " + PostgresRoles.DATABASE + " to " + role,
                "create schema if not exists " + role + " authorization " + role,
                "revoke all on schema " + role + " from public");
    }
}
