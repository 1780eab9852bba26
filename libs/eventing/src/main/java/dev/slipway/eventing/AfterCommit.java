package dev.slipway.eventing;

import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which open transactions appended facts or intents, so that the relay and the executor are woken by those only,
 * and right after the commit. A wake-up that is lost costs one poll interval, never a fact.
 */
@Singleton
class AfterCommit {

    /** What one transaction did. */
    static final class Mark {
        private volatile boolean facts;
        private volatile boolean intents;
    }

    final Signal facts = new Signal();
    final Signal intents = new Signal();

    private final Map<Object, Mark> open = new ConcurrentHashMap<>();

    void watch(SqlClient tx, Mark mark) {
        open.put(tx.getDelegate(), mark);
    }

    void unwatch(SqlClient tx) {
        open.remove(tx.getDelegate());
    }

    void factsAppended(SqlClient tx) {
        Mark mark = open.get(tx.getDelegate());
        if (mark != null) {
            mark.facts = true;
        }
    }

    void intentsAdded(SqlClient tx) {
        Mark mark = open.get(tx.getDelegate());
        if (mark != null) {
            mark.intents = true;
        }
    }

    void committed(Mark mark) {
        if (mark.facts) {
            facts.raise();
        }
        if (mark.intents) {
            intents.raise();
        }
    }
}
