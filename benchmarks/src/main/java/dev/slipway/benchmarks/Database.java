package dev.slipway.benchmarks;

import java.net.URI;

/** Coordinates of one service's schema, as the launcher hands them to that service. */
record Database(String host, int port, String name, String user, String password) {

    /** @param url {@code postgresql://host:port/name} */
    static Database of(String url, String user, String password) {
        URI uri = URI.create(url);
        return new Database(uri.getHost(), uri.getPort(), uri.getPath().substring(1), user, password);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }
}
