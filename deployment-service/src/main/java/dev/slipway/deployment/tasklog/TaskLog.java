package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The log of one run, written behind its back: entries are collected and stored together, at the latest
 * {@value #MOST_MILLIS} ms later, one write at a time and in order. Who writes faster than the database takes it waits.
 * Safe for several threads.
 */
public final class TaskLog {

    private static final Logger LOG = Logger.getLogger(TaskLog.class);
    private static final long MOST_MILLIS = 50;
    private static final long RETRY_MILLIS = 500;

    /** Characters in a chunk; what an entry costs besides its text counts too. */
    private static final int CHUNK = 64 << 10;

    private static final int ENTRY = 32;

    /** Characters that may wait to be stored. */
    private static final int MOST_WAITING = 8 * CHUNK;

    private final Function<Chunk, Uni<Boolean>> append;
    private final long epoch;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;

    private List<LogEntry> waiting = new ArrayList<>();
    private int waitingSize;
    private int chunks;
    private boolean scheduled;
    private boolean writing;
    private boolean lost;
    private boolean flagged;

    /** @param append answers false when the task is held by another epoch now */
    TaskLog(Function<Chunk, Uni<Boolean>> append, long epoch, InstantSource clock, ScheduledExecutorService timer) {
        this.append = append;
        this.epoch = epoch;
        this.clock = clock;
        this.timer = timer;
    }

    public void line(String node, LogCategory category, String text) {
        add(new LogEntry.Line(node, now(), category, text), text.length());
    }

    public void open(String node, String parent, String name) {
        add(new LogEntry.Opened(node, now(), parent, name), name.length());
    }

    public void move(String node, ActivityStatus status) {
        add(new LogEntry.Moved(node, now(), status), 0);
    }

    public void progress(String node, int percentage, String message) {
        add(new LogEntry.Progressed(node, now(), percentage, message), message.length());
    }

    /** It holds a line that flags its task. */
    public synchronized boolean flagged() {
        return flagged;
    }

    /** The task is another worker's now: nothing more is written, and nobody waits any more. */
    public synchronized void abandon() {
        lost = true;
        waiting = new ArrayList<>();
        waitingSize = 0;
        notifyAll();
    }

    public synchronized boolean abandoned() {
        return lost;
    }

    /**
     * Lets {@code write} store what waits along with something of its own, in one statement; blocks. Nothing else is stored
     * meanwhile. {@code write} must store the chunk, or fail for good.
     */
    public <T> T alongside(Function<Optional<Chunk>, T> write) {
        Optional<Chunk> chunk = take();
        try {
            return write.apply(chunk);
        } finally {
            written();
        }
    }

    /** Takes what is left for its caller to store; from here on nothing is written. Blocks until earlier pieces are stored. */
    public synchronized Optional<Chunk> close() {
        Optional<Chunk> rest = take();
        writing = false;
        abandon();
        return rest;
    }

    private synchronized Optional<Chunk> take() {
        await(() -> writing);
        writing = true;
        return drain();
    }

    private Instant now() {
        return clock.instant();
    }

    private synchronized void add(LogEntry entry, int length) {
        await(() -> waitingSize > MOST_WAITING && !lost);
        if (lost) {
            return;
        }
        if (entry instanceof LogEntry.Line line && line.category().flags()) {
            flagged = true;
        }
        waiting.add(entry);
        waitingSize += length + ENTRY;
        if (writing) {
            return;
        }
        if (waitingSize >= CHUNK) {
            start(drain());
        } else if (!scheduled) {
            scheduled = true;
            later(this::due, MOST_MILLIS);
        }
    }

    private synchronized void due() {
        scheduled = false;
        if (!writing) {
            start(drain());
        }
    }

    private Optional<Chunk> drain() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var chunk = new Chunk(Chunk.position(epoch, ++chunks), waitingSize, LogCodec.encode(waiting));
        waiting = new ArrayList<>();
        waitingSize = 0;
        notifyAll();
        return Optional.of(chunk);
    }

    private void start(Optional<Chunk> chunk) {
        chunk.ifPresent(written -> {
            writing = true;
            store(written);
        });
    }

    /** Tries until it is stored or the task is lost: without a database the lease runs out soon. */
    private void store(Chunk chunk) {
        append.apply(chunk)
                .subscribe()
                .with(
                        held -> {
                            if (!held) {
                                abandon();
                            }
                            written();
                        },
                        failure -> {
                            LOG.warnf("A piece of a task log is not stored yet: %s", failure.getMessage());
                            if (abandoned()) {
                                written();
                            } else {
                                later(() -> store(chunk), RETRY_MILLIS);
                            }
                        });
    }

    private synchronized void written() {
        writing = false;
        notifyAll();
        if (waitingSize >= CHUNK) {
            start(drain());
        } else if (waitingSize > 0 && !scheduled) {
            scheduled = true;
            later(this::due, MOST_MILLIS);
        }
    }

    private void later(Runnable work, long millis) {
        try {
            timer.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The worker stops; its leases lapse and its logs end here");
            abandon();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        try {
            while (condition.holds()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a task log was written", e);
        }
    }
}
