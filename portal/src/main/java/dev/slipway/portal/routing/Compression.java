package dev.slipway.portal.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of services are compressed for clients that ask for it. The server compresses whatever does not name an
 * encoding, so what is not worth it says {@code identity}.
 */
final class Compression {

    /** A shorter text fits into two packets anyway, and compressing it costs more than sending it. */
    private static final long WORTH_IT = 2_048;

    private Compression() {}

    static void decide(MultiMap headers) {
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            return;
        }
        if (isText(headers.get(HttpHeaders.CONTENT_TYPE)) && isLong(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    /** Not a stream of events, which must arrive one by one, and not a package, which is compressed. */
    private static boolean isText(@Nullable String type) {
        return type != null && (type.startsWith("application/json") || type.startsWith("text/plain"));
    }

    private static boolean isLong(@Nullable String length) {
        if (length == null) {
            return true;
        }
        try {
            return Long.parseLong(length) >= WORTH_IT;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
