package dev.slipway.portal.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.audit.AuditRecorded.Reference;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Origin;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Statements are made of the filters that are given and of nothing else, so that each finds its index: one statement
 * for all filters ({@code $1 is null or …}) would scan.
 */
@ApplicationScoped
class EventStore {

    /**
     * Further matches than these are not counted: nobody reads the number, and counting a million takes a second. Two
     * thousand matches take some milliseconds.
     */
    static final int COUNTED = 2_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};
    private static final String COLUMNS = "id, document_id, space_id, category, user_id, username, is_service, message,"
            + " refs::text as refs, related, occurred_at, user_agent, ip_address, identity_established_with";

    /** @param total exact up to {@link #COUNTED}; after that at least one more than was read when there are more */
    record Found(List<Event> events, long total) {}

    private final Pool pool;

    EventStore(Pool pool) {
        this.pool = pool;
    }

    /** At least one, in order; all go to the database together. */
    Uni<Void> add(SqlClient tx, List<AuditRecorded> all) {
        return tx.preparedQuery("""
                        insert into events (document_id, document_type, space_id, category, user_id, username, is_service,
                            message, refs, related, occurred_at, user_agent, agent, ip_address, identity_established_with)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, cast($9 as text)::jsonb, $10, $11, $12, $13, $14, $15)
                        """)
                .executeBatch(all.stream().map(EventStore::values).toList())
                .replaceWithVoid();
    }

    private static Tuple values(AuditRecorded what) {
        return Tuple.from(java.util.Arrays.asList(
                what.documentId(),
                EventWords.documentType(what.documentId()),
                what.spaceId(),
                what.category(),
                what.userId(),
                what.username(),
                what.service(),
                what.message(),
                json(what.references()),
                what.relatedDocumentIds().toArray(String[]::new),
                offset(what.occurredAt()),
                what.userAgent(),
                Origin.product(what.userAgent()),
                what.ipAddress(),
                what.identityEstablishedWith()));
    }

    /** Newest first. */
    Uni<Found> find(EventFilter filter, int skip, int take) {
        Conditions wanted = Conditions.of(filter);
        Uni<List<Event>> events = pool.preparedQuery("select " + COLUMNS + " from events" + wanted
                        + " order by occurred_at desc, id desc offset " + skip + " limit " + (take + 1))
                .execute(wanted.parameters())
                .map(EventStore::events);
        return events.flatMap(read -> {
            List<Event> page = read.subList(0, Math.min(take, read.size()));
            if (read.size() <= take && (skip == 0 || !read.isEmpty())) {
                return Uni.createFrom().item(new Found(page, (long) skip + read.size()));
            }
            long seen = read.isEmpty() ? 0 : (long) skip + read.size();
            return count(wanted).map(counted -> new Found(page, Math.max(counted, seen)));
        });
    }

    private Uni<Long> count(Conditions wanted) {
        return pool.preparedQuery(
                        "select count(*) from (select 1 from events" + wanted + " limit " + COUNTED + ") counted")
                .execute(wanted.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The values that occur in a column with an index that begins with it; as many look-ups as values. */
    Uni<List<String>> seen(Word word) {
        String column =
                switch (word) {
                    case CATEGORY -> "category";
                    case DOCUMENT_TYPE -> "document_type";
                    case AGENT -> "agent";
                };
        return pool.query("""
                        with recursive seen(word) as (
                            (select %1$s from events order by %1$s limit 1)
                            union all
                            select (select e.%1$s from events e where e.%1$s > s.word order by e.%1$s limit 1)
                            from seen s where s.word is not null)
                        select word from seen where word is not null limit 1000
                        """.formatted(column)).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList());
    }

    enum Word {
        CATEGORY,
        DOCUMENT_TYPE,
        AGENT
    }

    /** The oldest first, at most {@code limit}; gives how many went. */
    Uni<Integer> forget(Instant before, int limit) {
        return pool.preparedQuery("""
                        delete from events where id in (
                            select id from events where occurred_at < $1 order by occurred_at limit $2)
                        """).execute(Tuple.of(offset(before), limit)).map(RowSet::rowCount);
    }

    /** What is given, as {@code where} with numbered parameters. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        static Conditions of(EventFilter filter) {
            Conditions wanted = new Conditions();
            List<Long> ids = filter.ids();
            if (ids != null) {
                wanted.and("id = any(#)", ids.toArray(Long[]::new));
            }
            wanted.any("related @> #::text[]", filter.aboutAll());
            filter.aboutAny().forEach(list -> wanted.any("related && #::text[]", list));
            wanted.any("user_id = any(#)", filter.users());
            wanted.any("category = any(#)", filter.categories());
            wanted.any("document_type = any(#)", filter.documentTypes());
            wanted.any("agent = any(#)", filter.agents());
            if (filter.spaces().isEmpty()) {
                wanted.and(filter.system() ? null : "space_id is not null", null);
            } else {
                wanted.any(
                        filter.system() ? "(space_id = any(#) or space_id is null)" : "space_id = any(#)",
                        filter.spaces());
            }
            wanted.and("occurred_at >= #", filter.from() == null ? null : offset(filter.from()));
            wanted.and("occurred_at <= #", filter.to() == null ? null : offset(filter.to()));
            wanted.and("id >= #", filter.fromNumber());
            wanted.and("id <= #", filter.toNumber());
            return wanted;
        }

        private void any(String condition, IdList list) {
            // one value alone keeps the order of an index that begins with the column
            if (list.ids().size() == 1 && condition.contains("= any(#)") && !condition.startsWith("(")) {
                and(condition.replace("= any(#)", "= #"), list.ids().get(0));
            } else if (!list.isEmpty()) {
                and(condition, list.toArray());
            }
        }

        private void and(@Nullable String condition, @Nullable Object value) {
            if (condition == null || value == null && condition.contains("#")) {
                return;
            }
            if (value != null) {
                values.add(value);
            }
            all.add(condition.replace("#", "$" + values.size()));
        }

        Tuple parameters() {
            return Tuple.from(values);
        }

        @Override
        public String toString() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Event> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(EventStore::event)
                .toList();
    }

    private static Event event(Row row) {
        return new Event(
                row.getLong("id"),
                new AuditRecorded(
                        row.getString("document_id"),
                        row.getString("space_id"),
                        row.getString("category"),
                        row.getString("user_id"),
                        row.getString("username"),
                        row.getBoolean("is_service"),
                        row.getString("message"),
                        references(row.getString("refs")),
                        List.of(row.getArrayOfStrings("related")),
                        row.getOffsetDateTime("occurred_at").toInstant(),
                        row.getString("user_agent"),
                        row.getString("ip_address"),
                        row.getString("identity_established_with")));
    }

    private static String json(List<Reference> references) {
        try {
            return JSON.writeValueAsString(references);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Reference> references(String json) {
        try {
            return JSON.readValue(json, REFERENCES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
