package dev.slipway.masterkey;

import dev.slipway.secrets.Secrets;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Wraps again what is sealed under former master keys, a bounded piece at a time, round after round until a count finds
 * nothing, and nothing again some time later: others may still write what they read before. Which copy does what does not
 * matter; each goes its own round, and rows that one holds the other leaves alone.
 */
@Singleton
class RewrapSecrets {

    private static final Logger LOG = Logger.getLogger(RewrapSecrets.class);

    private final RewrapStore store;
    private final List<SealedColumn> columns;
    private final Secrets secrets;
    private final RewrapConfig config;
    private volatile Round round = Round.over();

    /** When a count found nothing, in nanoseconds of this JVM; 0 when the last one found something. */
    private volatile long clearSince;

    private volatile Progress progress = Progress.UNKNOWN;

    RewrapSecrets(RewrapStore store, @All List<SealedColumn> columns, Secrets secrets, RewrapConfig config) {
        this.store = store;
        this.columns = columns;
        this.secrets = secrets;
        this.config = config;
    }

    Progress progress() {
        return progress;
    }

    /** Works for about as long as one tick may. One at a time. */
    Uni<Void> work() {
        return store.keys().chain(this::on);
    }

    private Uni<Void> on(List<RewrapStore.Key> keys) {
        progress = progress.on(keys, secrets.keyId());
        List<String> former = progress.former();
        if (former.isEmpty() || !keys.get(0).id().equals(secrets.keyId())) {
            // Whose own key is not the newest has nothing to wrap: it is about to be replaced itself.
            round = Round.over();
            return Uni.createFrom().voidItem();
        }
        if (round.isOver()) {
            return isQuiet() ? count(former) : Uni.createFrom().voidItem();
        }
        long end = System.nanoTime() + config.budget().toNanos();
        return Multi.createBy()
                .repeating()
                .uni(() -> piece(former))
                .whilst(more -> more && System.nanoTime() < end)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether it is time to count: at once, and again when the quiet time is over. */
    private boolean isQuiet() {
        return clearSince == 0
                || System.nanoTime() - clearSince >= config.quiet().toNanos();
    }

    /** Between two rounds: is anything left? */
    private Uni<Void> count(List<String> former) {
        Uni<Long> sum = Uni.createFrom().item(0L);
        for (SealedColumn column : columns) {
            sum = sum.chain(before -> store.count(column, former).map(rows -> before + rows));
        }
        return sum.chain(rows -> {
            long left = rows - progress.unreadable();
            progress = progress.withLeft(Math.max(0, left));
            if (left > 0) {
                LOG.infof(
                        "%d rows hold secrets under the former master key %s: wrapping them again under %s",
                        left, String.join(" and ", former), secrets.keyId());
                clearSince = 0;
                round = Round.begin();
                return Uni.createFrom().voidItem();
            }
            if (clearSince == 0) {
                clearSince = System.nanoTime();
                return Uni.createFrom().voidItem();
            }
            return conclude(former);
        });
    }

    private Uni<Void> conclude(List<String> former) {
        return store.forget(former).invoke(() -> {
            LOG.infof(
                    "All secrets of this service are sealed under the master key %s. The former %s is no longer needed"
                            + " here: when every service says so, take it out of SLIPWAY_FORMER_MASTER_KEYS.",
                    secrets.keyId(), String.join(" and ", former));
            if (progress.unreadable() > 0) {
                LOG.warnf(
                        "%d rows hold sealed texts that no key of this process opens: they were changed or cut off",
                        progress.unreadable());
            }
            clearSince = 0;
            progress = progress.withoutFormer();
        });
    }

    private Uni<Boolean> piece(List<String> former) {
        SealedColumn column = columns.get(round.column());
        Uni<Long> pages =
                round.pages() < 0 ? store.pages(column) : Uni.createFrom().item(round.pages());
        return pages.chain(
                end -> store.rewrap(column, former, round.place(), secrets).map(batch -> {
                    progress = progress.after(batch);
                    round = round.after(batch, end, columns.size());
                    if (round.isOver()) {
                        progress = progress.withUnreadable(round.unreadable());
                    }
                    return !round.isOver();
                }));
    }
}
