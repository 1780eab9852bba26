package dev.slipway.launcher.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.launcher.settings.MasterKeyFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Removes the former master keys of a home when every service says that nothing is sealed under them any more. */
final class KeyChange {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MasterKeyFiles files;
    private final Supplier<List<SuiteState.Entry>> services;
    private final Consumer<String> say;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param services those that open secrets */
    KeyChange(MasterKeyFiles files, Supplier<List<SuiteState.Entry>> services, Consumer<String> say) {
        this.files = files;
        this.services = services;
        this.say = say;
    }

    /** In the background, until it is done or the launcher ends; the next start goes on. */
    void begin() {
        var thread = new Thread(this::follow, "key-change");
        thread.setDaemon(true);
        thread.start();
        say.accept("Secrets are being sealed under the new master key");
    }

    private void follow() {
        try {
            while (!services.get().stream().allMatch(this::needsNoFormerKey)) {
                Thread.sleep(POLL_MILLIS);
            }
            files.forgetFormer();
            say.accept("All secrets are sealed under the new master key: the former one is removed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean needsNoFormerKey(SuiteState.Entry service) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + service.host() + ":" + service.port() + "/q/health/well"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (JsonNode check : JSON.readTree(answer.body()).path("checks")) {
                if (check.path("name").asText().equals("master-key")) {
                    return check.at("/data/former").asText().equals("none");
                }
            }
            return false;
        } catch (IOException e) {
            // It is down at the moment; it is asked again.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
