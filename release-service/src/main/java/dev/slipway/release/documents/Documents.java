package dev.slipway.release.documents;

import dev.slipway.contracts.Fact;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the stores of documents ask the database in the same way. Table and column names are constants of the stores. */
@ApplicationScoped
public class Documents {

    private static final String BY_NAME = "lower(name)";

    private final SqlStore sql;
    private final TotalStore totals;

    Documents(SqlStore sql, TotalStore totals) {
        this.sql = sql;
        this.totals = totals;
    }

    /**
     * One transaction. A client that goes away cancels the answer, not the work: the transaction still ends, all or
     * nothing, and its session is never torn down in mid-statement.
     */
    public <T> Uni<T> write(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work)
                .onFailure()
                .transform(sql::explain)
                .invoke(sql::nudge)
                .memoize()
                .indefinitely();
    }

    public <T> Uni<T> read(Supplier<Uni<T>> work) {
        return Panache.withSession(work)
                .onFailure()
                .transform(sql::explain)
                .memoize()
                .indefinitely();
    }

    /** In the transaction of the change that the facts tell of. */
    public Uni<Void> append(List<? extends Fact> facts) {
        return sql.append(facts);
    }

    public <E> Uni<Found<E>> list(
            PanacheRepositoryBase<E, String> rows, Filter filter, String order, @Nullable PageRequest page) {
        Query query = Query.of(filter);
        return list(rows, query, order, page, () -> rows.find(query.where(), query.parameters())
                .count());
    }

    /**
     * The same for a kind of which a space may have many thousands: their number is known without counting them.
     *
     * @param table with columns {@code space_id} and {@code num}, known to {@link TotalStore}
     */
    public <E> Uni<Found<E>> listOfMany(
            PanacheRepositoryBase<E, String> rows,
            String table,
            Filter filter,
            String order,
            @Nullable PageRequest page) {
        String spaceId = filter.wholeSpace();
        return spaceId == null
                ? list(rows, filter, order, page)
                : listAsManyAs(table, spaceId, rows, filter, order, page);
    }

    /**
     * The same in the order of the names. A search for a part of the name reads an index over names alone, once for the
     * page and the total.
     *
     * @param table with an index over {@code space_id, lower(name)} that includes {@code name} and {@code id}
     */
    public <E> Uni<Found<E>> listOfManyByName(
            PanacheRepositoryBase<E, String> rows, String table, Filter filter, @Nullable PageRequest page) {
        String spaceId = filter.searchedSpace();
        String partialName = filter.partialName();
        if (page == null || spaceId == null || partialName == null) {
            return listOfMany(rows, table, filter, BY_NAME, page);
        }
        String search = "select id, count(*) over () from " + table + " where space_id = ?1"
                + " and lower(name) like ?2 escape '!' order by lower(name) offset ?3 limit ?4";
        return sql.rows(search, Object[].class, spaceId, Query.like(partialName), page.skip(), page.take())
                .flatMap(found -> found.isEmpty()
                        ? list(rows, filter, BY_NAME, page)
                        : rows.find(
                                        "id in (:ids) order by " + BY_NAME,
                                        Map.of(
                                                "ids",
                                                found.stream()
                                                        .map(row -> (String) row[0])
                                                        .toList()))
                                .list()
                                .map(items -> new Found<>(items, ((Number) found.get(0)[1]).longValue())));
    }

    /** The same when the filter lets through as many rows as the table has in the space. */
    public <E> Uni<Found<E>> listAsManyAs(
            String table,
            String spaceId,
            PanacheRepositoryBase<E, String> rows,
            Filter filter,
            String order,
            @Nullable PageRequest page) {
        return list(rows, Query.of(filter), order, page, () -> total(table, spaceId));
    }

    private Uni<Long> total(String table, String spaceId) {
        return sql.rows(TotalStore.query(table), Object[].class, spaceId)
                .map(found -> found.get(0))
                .invoke(row -> totals.bringForward(table, spaceId, ((Number) row[1]).longValue()))
                .map(row -> ((Number) row[0]).longValue());
    }

    private static <E> Uni<Found<E>> list(
            PanacheRepositoryBase<E, String> rows,
            Query query,
            String order,
            @Nullable PageRequest page,
            Supplier<Uni<Long>> count) {
        if (page == null) {
            return rows.find(query.where() + " order by " + order, query.parameters())
                    .list()
                    .map(items -> new Found<>(items, items.size()));
        }
        return count.get().flatMap(total -> {
            Slice slice = Slice.of(page.skip(), page.take(), total);
            return slice.size() == 0
                    ? Uni.createFrom().item(new Found<E>(List.of(), total))
                    : slice(rows, query, order, slice).map(items -> new Found<>(items, total));
        });
    }

    private static <E> Uni<List<E>> slice(
            PanacheRepositoryBase<E, String> rows, Query query, String order, Slice slice) {
        String wanted = slice.backwards() ? Slice.reversed(order) : order;
        return rows.find(query.where() + " order by " + wanted, query.parameters())
                .range((int) slice.from(), (int) (slice.from() + slice.size() - 1))
                .list()
                .map(items -> {
                    List<E> inOrder = new ArrayList<>(items);
                    if (slice.backwards()) {
                        Collections.reverse(inOrder);
                    }
                    return inOrder;
                });
    }

    /** A filter in the query language of the rows. */
    private record Query(String where, Map<String, Object> parameters) {

        static Query of(Filter filter) {
            StringBuilder where = new StringBuilder("1 = 1");
            Map<String, Object> parameters = new LinkedHashMap<>();
            filter.equal().forEach((property, value) -> {
                where.append(" and ").append(property).append(" = :").append(property);
                parameters.put(property, value);
            });
            String name = filter.name();
            if (name != null) {
                where.append(" and lower(name) = lower(:name)");
                parameters.put("name", name);
            }
            String partialName = filter.partialName();
            if (partialName != null) {
                where.append(" and lower(name) like :partialName escape '!'");
                parameters.put("partialName", like(partialName));
            }
            filter.conditions().forEach(condition -> {
                where.append(" and ").append(condition.hql());
                parameters.put(condition.parameter(), condition.value());
            });
            if (!filter.ids().isEmpty()) {
                where.append(" and id in (:ids)");
                parameters.put("ids", filter.ids());
            }
            return new Query(where.toString(), parameters);
        }

        static String like(String partialName) {
            String escaped = partialName
                    .toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            return "%" + escaped + "%";
        }
    }

    /** The next number of a kind of document; gaps are normal. */
    public Uni<Long> nextNumber(String table) {
        return sql.single("select nextval('" + table + "_num_seq')", Long.class);
    }

    /** Names by id of those rows of a table whose column has the value, in order. */
    public Uni<Map<String, String>> names(String table, String column, String value, String order) {
        String query = "select id, name from " + table + " where " + column + " = ?1 order by " + order;
        return sql.rows(query, Object[].class, value).map(rows -> {
            Map<String, String> names = new LinkedHashMap<>();
            rows.forEach(row -> names.put((String) row[0], (String) row[1]));
            return names;
        });
    }

    public Uni<Boolean> exists(String query, Object... parameters) {
        return sql.single("select exists(" + query + ")", Boolean.class, parameters);
    }

    /** One column of text. */
    public Uni<List<String>> texts(String query, Object... parameters) {
        return sql.rows(query, String.class, parameters);
    }

    /** Rows of several columns. */
    public <T> Uni<List<T>> rows(Function<Object[], T> as, String query, Object... parameters) {
        return sql.rows(query, Object[].class, parameters)
                .map(rows -> rows.stream().map(as).toList());
    }

    public Uni<Integer> number(String query, Object... parameters) {
        return sql.single(query, Integer.class, parameters);
    }

    /** How many rows a statement changed; what the session has read of them it forgets. */
    public Uni<Integer> execute(String statement, Object... parameters) {
        return sql.execute(statement, parameters).call(sql::forget);
    }

    /** Whether deployments that were admitted are not over yet; they end before what they need goes. */
    public Uni<Void> refuseWhileReserved(String column, String id, String what) {
        return exists("select 1 from open_reservations where " + column + " = ?1", id)
                .invoke(reserved -> {
                    if (reserved) {
                        throw DomainException.conflict(what + " cannot be deleted while deployments of it are queued or"
                                + " running: wait for them or cancel them.");
                    }
                })
                .replaceWithVoid();
    }

    /** Gives those rows of a space their place in the order of the ids. */
    public Uni<Void> sort(String table, String spaceId, List<String> ids) {
        return execute(
                        "update " + table
                                + " set sort_order = wanted.position - 1 from unnest(string_to_array(?2, ','))"
                                + " with ordinality as wanted(id, position)"
                                + " where " + table + ".id = wanted.id and space_id = ?1",
                        spaceId,
                        String.join(",", ids))
                .replaceWithVoid();
    }

    /** Those rows of a space that exist; they stay until the transaction ends. */
    public Uni<Set<String>> keep(String table, String spaceId, List<String> ids) {
        return texts(
                        "select id from " + table + " where space_id = ?1 and id = any(string_to_array(?2, ','))"
                                + " and not deleting order by id for key share",
                        spaceId,
                        String.join(",", ids))
                .map(Set::copyOf);
    }

    /** A space that is there and stays: its deletion waits for this transaction. */
    public Uni<Void> requireSpace(String spaceId) {
        return texts("select id from spaces where id = ?1 and not deleting for share", spaceId)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw DomainException.notFound(
                                "There is no space '" + spaceId + "'. GET /api/spaces/all lists the spaces.");
                    }
                })
                .replaceWithVoid();
    }
}
