package dev.slipway.portal.logs;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last warnings and errors in memory. What is logged holds no secrets, so neither does this. A singleton: the proxy
 * of another scope would be a handler, too.
 */
@Startup
@Singleton
class RecentLogs {

    private static final int KEPT = 1_000;
    private static final int LONGEST = 20_000;

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                keep(record);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Deque<LogEntry> newestFirst = new ArrayDeque<>();
    private long count;

    RecentLogs() {
        Logger.getLogger("").addHandler(handler);
    }

    @PreDestroy
    void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    private void keep(LogRecord record) {
        String message =
                record instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : record.getMessage();
        String detail = detail(record.getThrown());
        synchronized (newestFirst) {
            count++;
            newestFirst.addFirst(new LogEntry(
                    count, category(record.getLevel()), record.getInstant(), cut(String.valueOf(message)), detail));
            if (newestFirst.size() > KEPT) {
                newestFirst.removeLast();
            }
        }
    }

    List<LogEntry> newest(int skip, int take) {
        synchronized (newestFirst) {
            return newestFirst.stream().skip(skip).limit(take).toList();
        }
    }

    private static String category(Level level) {
        return level.intValue() < Level.SEVERE.intValue()
                ? "Warning"
                : level.intValue() == Level.SEVERE.intValue() ? "Error" : "Fatal";
    }

    private static @Nullable String detail(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return cut(text.toString());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
