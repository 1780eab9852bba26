package dev.slipway.portal.routing;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers go through the front door. */
final class ForwardedHeaders {
    /** Of one connection only (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "expect");

    /** What tells who the caller is stays here; services get a token instead. */
    private static final Set<String> SECRETS =
            Set.of("authorization", "cookie", "x-octopus-apikey", "x-octopus-csrf-token", "content-length");

    private ForwardedHeaders() {}

    static void ofRequest(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(name) && !SECRETS.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    static void ofResponse(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }
}
