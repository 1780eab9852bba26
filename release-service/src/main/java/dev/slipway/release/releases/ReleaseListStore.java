package dev.slipway.release.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.release.documents.Slice;
import dev.slipway.release.documents.Totals;
import dev.slipway.release.progression.LifecycleJson;
import dev.slipway.release.versions.VersionTemplate;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of releases, newest first. */
@ApplicationScoped
class ReleaseListStore {

    /** @param total on all pages */
    record Found(List<Release> items, long total) {}

    /** The numbers of the page come from the index alone, its rows then by these numbers. */
    private static final String PAGE = "select " + Rows.COLUMNS + " from releases r where %1$s and r.num = any"
            + " (array(select r.num from releases r where %1$s"
            + " order by r.num %4$s offset %2$s limit %3$s)) order"
            + " by r.num desc";

    private static final String COUNT = "select count(*) as total from releases r where %s";

    private static final String IN_SPACE = "r.space_id = $1";
    private static final String AMONG = "r.space_id = $1 and r.id = any($2)";
    private static final String OF_PROJECT = "r.project_id = $1";
    private static final String OF_CHANNEL = "r.channel_id = $1";
    private static final String LIKE = " and strpos(lower(r.version), lower($2)) > 0";

    private static final String NEWEST_AND = "select " + Rows.COLUMNS
            + " from releases r where r.project_id = $1 and (r.id = any($2) or r.num >= coalesce((select min(n.num)"
            + " from (select num from releases where project_id = $1 order by num desc limit 30) n), 0)) order by"
            + " r.num desc";

    private final Pool pool;
    private final Totals totals;

    ReleaseListStore(Pool pool, Totals totals) {
        this.pool = pool;
        this.totals = totals;
    }

    Uni<Found> inSpace(String spaceId, List<String> ids, PageRequest page) {
        return ids.isEmpty()
                ? totals.of("releases", spaceId).chain(total -> page(IN_SPACE, Tuple.of(spaceId), page, total))
                : page(AMONG, Tuple.tuple().addString(spaceId).addArrayOfString(ids.toArray(String[]::new)), page);
    }

    Uni<Found> ofProject(String projectId, String search, PageRequest page) {
        return search(OF_PROJECT, projectId, search, page);
    }

    Uni<Found> ofChannel(String channelId, String search, PageRequest page) {
        return search(OF_CHANNEL, channelId, search, page);
    }

    /** Without anything to search for, the index alone tells how many there are. */
    private Uni<Found> search(String condition, String owner, String search, PageRequest page) {
        return search.isEmpty()
                ? page(condition, Tuple.of(owner), page)
                : page(condition + LIKE, Tuple.of(owner, search), page);
    }

    Uni<List<Release>> newestAnd(String projectId, List<String> ids) {
        return pool.preparedQuery(NEWEST_AND)
                .execute(Tuple.tuple().addString(projectId).addArrayOfString(ids.toArray(String[]::new)))
                .map(rows -> rows.stream().map(Rows::release).toList());
    }

    private Uni<Found> page(String condition, Tuple values, PageRequest page) {
        return pool.preparedQuery(COUNT.formatted(condition))
                .execute(values)
                .map(rows -> rows.iterator().next().getLong("total"))
                .chain(total -> page(condition, values, page, total));
    }

    private Uni<Found> page(String condition, Tuple values, PageRequest page, long total) {
        var slice = Slice.of(page.skip(), page.take(), total);
        if (slice.size() == 0) {
            return Uni.createFrom().item(new Found(List.of(), total));
        }
        var size = values.size();
        var sql = PAGE.formatted(condition, "$" + (size + 1), "$" + (size + 2), slice.backwards() ? "asc" : "desc");
        var paged = Tuple.tuple();
        for (int i = 0; i < size; i++) {
            paged.addValue(values.getValue(i));
        }
        paged.addInteger((int) slice.from()).addInteger((int) slice.size());
        return pool.preparedQuery(sql)
                .execute(paged)
                .map(rows -> new Found(rows.stream().map(Rows::release).toList(), total));
    }

    Uni<Optional<String>> projectId(String spaceId, String project) {
        return id(
                "select id from projects where space_id = $1 and (id = $2 or lower(slug) = lower($2))",
                spaceId,
                project);
    }

    /** @param project id or slug of the project whose channel it is */
    Uni<Optional<String>> channelId(String spaceId, String project, String channel) {
        return projectId(spaceId, project).chain(found -> found.map(
                        id -> id("select id from channels where project_id = $1 and id = $2", id, channel))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    Uni<Optional<String>> channelId(String spaceId, String channel) {
        return id("select id from channels where space_id = $1 and id = $2", spaceId, channel);
    }

    private Uni<Optional<String>> id(String sql, String within, String wanted) {
        return pool.preparedQuery(sql).execute(Tuple.of(within, wanted)).map(rows -> ReleaseStore.first(rows)
                .map(row -> row.getString("id")));
    }

    /** Rows to records and back. */
    static final class Rows {

        static final String COLUMNS = """
            r.id, r.space_id, r.project_id, r.channel_id, r.version, r.release_notes, r.assembled, r.ignore_channel_rules,
            r.process_snapshot_id, r.variable_snapshot_id, r.library_snapshot_ids, r.doc::text as doc,
            r.last_modified_on, r.last_modified_by
            """;

        private static final ObjectMapper MAPPER =
                new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        private Rows() {}

        static Release release(Row row) {
            return new Release(
                    row.getString("id"),
                    row.getString("space_id"),
                    row.getString("project_id"),
                    row.getString("channel_id"),
                    row.getString("version"),
                    row.getString("release_notes"),
                    row.getOffsetDateTime("assembled").toInstant(),
                    row.getBoolean("ignore_channel_rules"),
                    row.getString("process_snapshot_id"),
                    row.getString("variable_snapshot_id"),
                    strings(row.getJsonArray("library_snapshot_ids")),
                    contents(row.getString("doc")),
                    instant(row.getOffsetDateTime("last_modified_on")),
                    row.getString("last_modified_by"));
        }

        static ReleasePlan plan(Row row) {
            var template = row.getString("versioning_template");
            return new ReleasePlan(
                    row.getString("space_id"),
                    row.getString("project_id"),
                    row.getString("project_name"),
                    row.getBoolean("is_disabled"),
                    row.getBoolean("allow_ignore_channel_rules"),
                    template == null || template.isBlank() ? VersionTemplate.DEFAULT : new VersionTemplate(template),
                    strings(row.getJsonArray("included_library_variable_set_ids")),
                    row.getString("channel_id"),
                    row.getString("channel_name"),
                    LifecycleJson.read(
                            row.getString("lifecycle_name"), row.getString("phases"), row.getString("environments")),
                    row.getString("snapshot_id"));
        }

        static String json(ReleaseContents contents) {
            try {
                return MAPPER.writeValueAsString(contents);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Cannot write the contents of a release", e);
            }
        }

        private static ReleaseContents contents(String json) {
            try {
                return MAPPER.readValue(json, ReleaseContents.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(
                        "A release in the database cannot be read: " + e.getOriginalMessage(), e);
            }
        }

        static OffsetDateTime time(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }

        private static List<String> strings(JsonArray array) {
            var strings = new ArrayList<String>();
            array.forEach(value -> strings.add(String.valueOf(value)));
            return strings;
        }
    }
}
