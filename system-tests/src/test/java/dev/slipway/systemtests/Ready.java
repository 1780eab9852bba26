package dev.slipway.systemtests;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A service's own word on whether it can work. */
final class Ready {

    private Ready() {}

    static boolean answers(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
