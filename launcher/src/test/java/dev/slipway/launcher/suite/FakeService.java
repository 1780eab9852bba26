package dev.slipway.launcher.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands for a service in {@link SuiteTest}: ready as soon as it listens. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
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
