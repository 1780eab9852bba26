package dev.slipway.systemtests;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attempts table by "task step attempt epoch". */
final class Attempts {

    private Attempts() {}

    record Recorded(String state, Instant started) {}

    static Map<String, Recorded> of(LiveSuite suite, List<String> tasks) {
        Map<String, Recorded> attempts = new HashMap<>();
        new ServiceDatabase(suite, "deployment-service")
                .rows(
                        "select task_id, step, attempt, epoch, state, started from attempts where task_id = any (?)",
                        row -> attempts.put(
                                String.join(
                                        " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                new Recorded(
                                        row.getString(5), row.getTimestamp(6).toInstant())),
                        tasks);
        return attempts;
    }
}
