package dev.slipway.portal.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands a request on to a service and its answer back, as streams. Nothing is sent twice. */
@ApplicationScoped
class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** For one of the connections to become free; a burst waits in line rather than being turned away. */
    private static final Duration IN_LINE = Duration.ofSeconds(20);
    /** Without a byte in either direction. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int CONNECTIONS = 64;
    private static final int WAITING = 2_000;
    /** Each open page holds one; they must not take the others' connections. */
    private static final int EVENT_STREAMS = 2_000;

    private final HttpClient client;
    private final HttpClient eventClient;
    private final ServicesConfig services;

    @Inject
    Upstream(Vertx vertx, ServicesConfig services) {
        this.services = services;
        this.client = vertx.createHttpClient(options().setKeepAliveTimeout(30), pool(CONNECTIONS));
        this.eventClient = vertx.createHttpClient(options().setKeepAlive(false), pool(EVENT_STREAMS));
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setDecompressionSupported(false)
                .setTcpNoDelay(true);
    }

    private static PoolOptions pool(int connections) {
        return new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(WAITING);
    }

    /**
     * @param in paused
     * @param uri path and query, undecoded
     */
    void forward(HttpServerRequest in, String service, String uri, String token) {
        URI address = services.addresses().get(service);
        if (address == null) {
            Answers.refuse(in.response(), 503, "Nobody told the portal where " + service + " is.");
            return;
        }
        boolean events = String.valueOf(in.getHeader(HttpHeaders.ACCEPT)).contains("text/event-stream");
        RequestOptions options = new RequestOptions()
                .setMethod(in.method())
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(uri)
                .setConnectTimeout(IN_LINE.toMillis())
                .setIdleTimeout(events ? 0 : SILENCE.toMillis());
        (events ? eventClient : client)
                .request(options)
                .onSuccess(out -> send(in, out, service, token))
                .onFailure(failure -> unreachable(in, service, failure));
    }

    private static void send(HttpServerRequest in, HttpClientRequest out, String service, String token) {
        HttpServerResponse response = in.response();
        if (response.closed()) {
            out.reset();
            return;
        }
        ForwardedHeaders.ofRequest(in.headers(), out.headers());
        out.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        // a client that went away stops the work on its behalf, as far as the service lets itself be stopped
        response.closeHandler(closed -> {
            if (!response.ended()) {
                out.reset();
            }
        });
        body(in, out).onSuccess(answer -> relay(answer, in)).onFailure(failure -> broken(in, service, failure));
    }

    private static Future<HttpClientResponse> body(HttpServerRequest in, HttpClientRequest out) {
        @Nullable String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !length.equals("0")) {
            return out.putHeader(HttpHeaders.CONTENT_LENGTH, length).send(in);
        }
        if (in.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return out.setChunked(true).send(in);
        }
        in.resume();
        return out.send();
    }

    private static void relay(HttpClientResponse answer, HttpServerRequest in) {
        HttpServerResponse response = in.response();
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        MultiMap headers = response.headers();
        ForwardedHeaders.ofResponse(answer.headers(), headers);
        if (in.method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        Compression.decide(headers);
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(cut -> in.connection().close());
    }

    private static void unreachable(HttpServerRequest in, String service, Throwable failure) {
        in.resume();
        LOG.debugf(failure, "%s cannot be reached", service);
        Answers.refuse(
                in.response(), 503, service + " cannot be reached now; nothing was done. Try again in a few seconds.");
    }

    private static void broken(HttpServerRequest in, String service, Throwable failure) {
        in.resume();
        if (in.response().closed()) {
            return;
        }
        LOG.infof("%s %s: %s broke off: %s", in.method(), in.path(), service, failure.getMessage());
        Answers.refuse(
                in.response(),
                503,
                service
                        + " broke off before it answered. Look whether the request was carried out before you repeat it,"
                        + " or repeat it with the same Idempotency-Key.");
    }
}
