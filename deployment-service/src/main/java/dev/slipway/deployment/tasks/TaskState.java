package dev.slipway.deployment.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The seven states of a task; each offers only its legal moves, and a {@link Completed} one offers none. */
public sealed interface TaskState {

    /** A method, because a constant here and the constants of {@link Completed} would initialize each other. */
    static List<TaskState> all() {
        return List.of(
                new Queued(),
                new Executing(),
                new Cancelling(),
                Completed.SUCCESS,
                Completed.FAILED,
                Completed.CANCELED,
                Completed.TIMED_OUT);
    }

    /** As spelled on the wire and in the database. */
    String wireName();

    /** Waits for its time, its concurrency tag or a slot. */
    record Queued() implements TaskState {
        public Executing start() {
            return new Executing();
        }

        public Completed cancel() {
            return Completed.CANCELED;
        }

        /** The latest start has passed. */
        public Completed expire() {
            return Completed.TIMED_OUT;
        }

        @Override
        public String wireName() {
            return "Queued";
        }
    }

    /** A worker holds it. */
    record Executing() implements TaskState {
        public Completed succeed() {
            return Completed.SUCCESS;
        }

        public Completed fail() {
            return Completed.FAILED;
        }

        public Cancelling cancel() {
            return new Cancelling();
        }

        /** The worker gives it back before anything was begun. */
        public Queued giveBack() {
            return new Queued();
        }

        @Override
        public String wireName() {
            return "Executing";
        }
    }

    /** A worker still holds it, and its tag, while it stops. */
    record Cancelling() implements TaskState {

        /** What ended before the cancellation reached it keeps its own end. */
        public Completed end(Completed reached) {
            return reached;
        }

        @Override
        public String wireName() {
            return "Cancelling";
        }
    }

    /** Final. */
    record Completed(String wireName) implements TaskState {
        public static final Completed SUCCESS = new Completed("Success");
        public static final Completed FAILED = new Completed("Failed");
        public static final Completed CANCELED = new Completed("Canceled");
        public static final Completed TIMED_OUT = new Completed("TimedOut");

        public Completed {
            if (!List.of("Success", "Failed", "Canceled", "TimedOut").contains(wireName)) {
                throw new IllegalArgumentException("'" + wireName + "' is not a final state");
            }
        }
    }

    /** For each state, that there is none. */
    static Map<String, Long> noCounts() {
        var counts = new LinkedHashMap<String, Long>();
        all().forEach(state -> counts.put(state.wireName(), 0L));
        return counts;
    }

    static TaskState of(String wireName) {
        return find(wireName).orElseThrow(() -> new IllegalArgumentException("No task state '" + wireName + "'"));
    }

    /** Case does not matter. */
    static Optional<TaskState> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(state -> state.wireName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    default boolean completed() {
        return this instanceof Completed;
    }
}
