package dev.slipway.eventing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a request through services and broker, as in W3C Trace Context level 1.
 *
 * <p>It stands in the log context: {@code trace} is what people search for, {@code traceparent} what is passed on. In
 * Quarkus the log context belongs to the Vert.x context, so it follows a request over threads.
 *
 * @param traceId 32 hex digits
 * @param spanId 16 hex digits
 * @param flags 2 hex digits; 01 is "sampled"
 */
public record TraceContext(String traceId, String spanId, String flags) {

    public static final String HEADER = "traceparent";
    public static final String LOG_KEY = "trace";

    /** Ids of zeros only are invalid: W3C Trace Context, 3.2.2.3 and 3.2.2.4. */
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** Empty when the header is missing or invalid: tracing never refuses a request. */
    public static Optional<TraceContext> parse(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher m = FORM.matcher(traceparent);
        return m.matches() ? Optional.of(new TraceContext(m.group(1), m.group(2), m.group(3))) : Optional.empty();
    }

    public static TraceContext fresh() {
        return new TraceContext(hex() + hex(), hex(), "01");
    }

    /** The context of this thread's log context, or a fresh one. */
    public static TraceContext current() {
        return parse(MDC.get(HEADER) instanceof String header ? header : null).orElseGet(TraceContext::fresh);
    }

    /** One hop behind the one who published the record, or a fresh one. */
    static TraceContext following(ConsumerRecord<?, ?> record) {
        return parse(CloudEvent.header(record, HEADER)).map(TraceContext::child).orElseGet(TraceContext::fresh);
    }

    /** The same trace, one hop further. */
    public TraceContext child() {
        return new TraceContext(traceId, hex(), flags);
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** Puts it into the log context. */
    public void enter() {
        MDC.put(LOG_KEY, traceId);
        MDC.put(HEADER, traceparent());
    }

    private static String hex() {
        long bits = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }
}
