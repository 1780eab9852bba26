package dev.slipway.rest;

import dev.slipway.embedded.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Keys and a real PostgreSQL for the one application of this module's tests. */
public class Parts implements QuarkusTestResourceLifecycleManager {
    private static final String FOLDER = "slipway.tests.rest";
    private static final String PID = "slipway.tests.rest.postgres";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("slipway-rest-");
            ServiceKeys.write(folder, List.of("portal", "release-service", "deployment-service"));
            System.setProperty(FOLDER, folder.toString());
            EmbeddedSuite suite = EmbeddedSuite.start(folder.resolve("suite"));
            System.setProperty(PID, Long.toString(suite.postgres().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
            var login = suite.postgres().login("release");
            return Map.of(
                    "SLIPWAY_DB_URL", login.url(),
                    "SLIPWAY_DB_USER", login.user(),
                    "SLIPWAY_DB_PASSWORD", login.password(),
                    "SLIPWAY_PUBLIC_KEYS",
                            folder.resolve(ServiceKeys.PUBLIC_KEYS).toString(),
                    "SLIPWAY_SERVICE_KEY",
                            ServiceKeys.file(folder, "release-service").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    /** The suite itself lives in another class loader than the test. */
    static void stopDatabase() throws IOException, InterruptedException {
        long pid = Long.parseLong(System.getProperty(PID));
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        ProcessHandle.of(pid).ifPresent(server -> server.onExit().join());
    }

    static TokenMint mint(String process) {
        return TokenMint.fromFile(ServiceKeys.file(Path.of(System.getProperty(FOLDER)), process));
    }

    static String admin() {
        return user(Caller.EVERYTHING);
    }

    static String user(String... permissions) {
        Caller user = new Caller("Users-1", "admin", "Administrator", false, java.util.Set.of(permissions));
        return "Bearer " + mint("portal").forUser(user, "release-service");
    }
}
