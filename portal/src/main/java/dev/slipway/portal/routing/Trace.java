package dev.slipway.portal.routing;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The W3C trace that a request belongs to: the caller's, or one that begins here. Logs print it, services get it. */
final class Trace {

    static final String HEADER = "traceparent";

    private static final String LOG_KEY = "trace";
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** Sets the request's header where it is missing or malformed, and enters the trace into the log context. */
    static void enter(HttpServerRequest request) {
        String sent = request.getHeader(HEADER);
        String traceparent = sent != null && FORM.matcher(sent).matches() ? sent : fresh();
        request.headers().set(HEADER, traceparent);
        Matcher form = FORM.matcher(traceparent);
        if (form.matches()) {
            MDC.put(LOG_KEY, form.group(1));
            MDC.put(HEADER, traceparent);
        }
    }

    private static String fresh() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
