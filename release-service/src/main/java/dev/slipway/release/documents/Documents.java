package dev.slipway.release.documents;

import dev.slipway.contracts.Fact;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the stores of documents ask the database in the same way. Table and column names are constants of the stores. */
@ApplicationScoped
public class Documents {

    private final SqlStore sql;

    Documents(SqlStore sql) {
        this.sql = sql;
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
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new LinkedHashMap<>();
        filter.equal().forEach((property, value) -> {
            query.append(" and ").append(property).append(" = :").append(property);
            parameters.put(property, value);
        });
        String partialName = filter.partialName();
        if (partialName != null) {
            query.append(" and lower(name) like :partialName escape '!'");
            parameters.put("partialName", "%" + escaped(partialName.toLowerCase(Locale.ROOT)) + "%");
        }
        if (!filter.ids().isEmpty()) {
            query.append(" and id in (:ids)");
            parameters.put("ids", filter.ids());
        }
        PanacheQuery<E> all = rows.find(query + " order by " + order, parameters);
        if (page == null) {
            return all.list().map(items -> new Found<>(items, items.size()));
        }
        long from = page.skip();
        PanacheQuery<E> some = rows.find(query + " order by " + order, parameters)
                .range((int) from, (int) Math.min(Integer.MAX_VALUE - 1L, from + page.take() - 1L));
        return rows.find(query.toString(), parameters)
                .count()
                .flatMap(total -> total <= from || page.take() == 0
                        ? Uni.createFrom().item(new Found<E>(List.of(), total))
                        : some.list().map(items -> new Found<>(items, total)));
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

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
