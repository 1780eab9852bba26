package dev.slipway.launcher.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands for a service in {@link SuiteTest}: ready as soon as it listens. */
public final class FakeService {

    /** With this master key it refuses to start, as a service does whose data were written with another. */
    static final String WRONG_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (WRONG_KEY.equals(System.getenv("SLIPWAY_MASTER_KEY"))) {
            System.err.println("Cannot start: the secrets are sealed under another master key");
            System.exit(78);
        }
        var address = new InetSocketAddress(
                System.getenv("SLIPWAY_HOST"), Integer.parseInt(System.getenv("SLIPWAY_HTTP_PORT")));
        var server = HttpServer.create(address, 10);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
