package dev.slipway.embedded;

/**
 * How one user reaches the database {@code slipway}.
 *
 * @param url {@code postgresql://host:port/slipway}; with {@code jdbc:} before it, a JDBC address
 */
public record PostgresLogin(String url, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:" + url;
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
