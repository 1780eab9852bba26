package dev.slipway.portal.health;

import dev.slipway.portal.accounts.SignedIn;
import dev.slipway.portal.routing.ServicesConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks each service whether it is ready, and the portal's own database for a row. */
@ApplicationScoped
class AskParts {

    /** Health is asked often and by strangers: one question to the parts answers all of two seconds. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String READY = "/q/health/ready";

    private record Answer(String part, @Nullable String trouble) {}

    private final HttpClient client;
    private final ServicesConfig services;
    private final SignedIn signedIn;
    private final Uni<SuiteHealth> remembered;

    AskParts(Vertx vertx, ServicesConfig services, SignedIn signedIn) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.services = services;
        this.signedIn = signedIn;
        this.remembered = Uni.createFrom().deferred(this::ask).memoize().atLeast(REMEMBERED);
    }

    Uni<SuiteHealth> health() {
        return remembered;
    }

    private Uni<SuiteHealth> ask() {
        List<Uni<Answer>> answers = new ArrayList<>();
        services.addresses().forEach((name, address) -> answers.add(service(name, address)));
        answers.add(database());
        return Uni.join().all(answers).andCollectFailures().map(AskParts::health);
    }

    private static SuiteHealth health(List<Answer> answers) {
        Map<String, String> troubles = new HashMap<>();
        for (Answer answer : answers) {
            String trouble = answer.trouble();
            if (trouble != null) {
                troubles.put(answer.part(), trouble);
            }
        }
        return new SuiteHealth(troubles);
    }

    private Uni<Answer> service(String name, URI address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(READY)
                .setTimeout(PATIENCE.toMillis());
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send())
                        .map(response -> response.statusCode())
                        .toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(status -> new Answer(
                        name, status == 200 ? null : name + " says that it is not ready (status " + status + ")."))
                .onFailure()
                .recoverWithItem(new Answer(name, name + " does not answer."));
    }

    private Uni<Answer> database() {
        return signedIn.databaseAnswers()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(row -> new Answer("portal", null))
                .onFailure()
                .recoverWithItem(new Answer("portal", "The portal's database does not answer."));
    }
}
