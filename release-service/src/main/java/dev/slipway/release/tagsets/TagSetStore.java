package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TagSetStore implements PanacheRepositoryBase<TagSetRow, String> {

    static final Named KIND = Named.inSpace("tag_sets", "tag set");

    private final Documents documents;

    TagSetStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<TagSet>> list(Filter filter, @Nullable PageRequest page) {
        return documents.list(this, filter, "sortOrder, num", page).map(found -> found.map(TagSetRow::toTagSet));
    }

    Uni<TagSet> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(TagSetRow::toTagSet);
    }

    /** Waits for whoever puts one of its tags on something. */
    Uni<TagSet> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(TagSetRow::toTagSet);
    }

    /** The sets of those names, which stay as they are until the transaction ends. */
    Uni<List<TagSet>> keep(String spaceId, List<String> lowerCaseNames) {
        return find("spaceId = ?1 and lower(name) in ?2 order by num", spaceId, lowerCaseNames)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list()
                .map(rows -> rows.stream().map(TagSetRow::toTagSet).toList());
    }

    Uni<List<TagSet>> named(String spaceId, List<String> lowerCaseNames) {
        return find("spaceId = ?1 and lower(name) in ?2 order by num", spaceId, lowerCaseNames)
                .list()
                .map(rows -> rows.stream().map(TagSetRow::toTagSet).toList());
    }

    private Uni<TagSetRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<TagSetId> nextId() {
        return documents.nextNumber("tag_sets").map(TagSetId::of);
    }

    Uni<List<String>> nextTagIds(int count) {
        return documents.texts("select 'Tags-' || nextval('tags_num_seq') from generate_series(1, ?1)", count);
    }

    Uni<Integer> nextSortOrder(String spaceId) {
        return documents.number(
                "select cast(coalesce(max(sort_order) + 1, 0) as integer) from tag_sets where space_id = ?1", spaceId);
    }

    Uni<TagSet> add(TagSet set) {
        TagSetRow row = new TagSetRow();
        row.id = set.id().value();
        row.num = set.id().number();
        row.spaceId = set.spaceId();
        return persist(row.set(set)).replaceWith(set);
    }

    Uni<TagSet> save(TagSet set) {
        return row(set.spaceId(), set.id().value(), LockModeType.NONE)
                .map(row -> row.set(set).toTagSet());
    }

    Uni<Void> delete(TagSet set) {
        return delete("id = ?1", set.id().value()).replaceWithVoid();
    }

    /** What carries a tag of the set. */
    Uni<List<TagUse>> uses(TagSet set) {
        return documents.rows(
                TagUse::of,
                "select scope, what, id, name, tag from tag_uses"
                        + " where space_id = ?1 and starts_with(lower(tag), lower(?2) || '/') order by what, name, tag",
                set.spaceId(),
                set.name());
    }

    /** Writes the new names wherever the old ones stand. */
    Uni<Void> rename(String spaceId, Map<String, String> renames) {
        if (renames.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String names = Json.encode(renames);
        return rename(spaceId, names, "tenants", "tenant_tags", "%s")
                .chain(() -> rename(spaceId, names, "runbooks", "runbook_tags", "%s"))
                .chain(() -> rename(spaceId, names, "environments", "environment_tags", "%s"))
                .chain(() -> rename(
                        spaceId,
                        names,
                        "projects",
                        "doc",
                        "doc #> array['parts','projectTags']",
                        "jsonb_set(doc, array['parts','projectTags'], %s)"))
                .chain(() -> rename(
                        spaceId,
                        names,
                        "channels",
                        "doc",
                        "doc -> 'tenantTags'",
                        "jsonb_set(doc, array['tenantTags'], %s)"));
    }

    private Uni<Void> rename(String spaceId, String names, String table, String column, String set) {
        return rename(spaceId, names, table, column, column, set);
    }

    /** @param set what the column becomes, where {@code %s} stands for the renamed tags */
    private Uni<Void> rename(String spaceId, String names, String table, String column, String tags, String set) {
        String renamed = "renamed_tags(" + tags + ", cast(cast(?2 as text) as jsonb))";
        return documents
                .execute(
                        "update " + table + " set " + column + " = " + set.formatted(renamed)
                                + " where space_id = ?1 and jsonb_typeof(" + tags + ") = 'array' and " + tags + " <> "
                                + renamed,
                        spaceId,
                        names)
                .replaceWithVoid();
    }
}
