package dev.slipway.release.tagsets;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.SortOrder;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Creates, changes, sorts and deletes tag sets, and keeps what carries their tags true. */
@ApplicationScoped
class EditTagSets {

    private final TagSetStore store;
    private final Documents documents;
    private final Stamps stamps;

    EditTagSets(TagSetStore store, Documents documents, Stamps stamps) {
        this.store = store;
        this.documents = documents;
        this.stamps = stamps;
    }

    Uni<TagSet> create(String spaceId, TagSetChange change, Caller caller) {
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(store::nextId)
                .flatMap(id -> store.nextSortOrder(spaceId).map(last -> TagSet.blank(id, spaceId, last)))
                .flatMap(blank -> changed(blank, change, caller))
                .flatMap(store::add)
                .call(set -> documents.append(List.of(Audit.created(caller, subject(set), stamps.now())))));
    }

    Uni<TagSet> change(String spaceId, String id, TagSetChange change, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id)
                .flatMap(before -> changed(before, change, caller)
                        .call(after -> store.uses(before)
                                .flatMap(uses -> carriedOver(spaceId, new TagSetUpdate(before, after, uses))))
                        .call(after -> tell(TagSetUpdate.toTell(before, after))))
                .flatMap(store::save)
                .call(set -> documents.append(List.of(Audit.modified(caller, subject(set), stamps.now())))));
    }

    private Uni<Void> carriedOver(String spaceId, TagSetUpdate update) {
        List<String> refusals = update.refusals();
        return refusals.isEmpty()
                ? store.rename(spaceId, update.renames())
                : Uni.createFrom()
                        .failure(DomainException.of(DomainException.Kind.CONFLICT, refusals.get(0), refusals));
    }

    private Uni<Void> tell(Optional<TagSetChanged> fact) {
        return fact.isEmpty() ? Uni.createFrom().voidItem() : documents.append(List.of(fact.get()));
    }

    private Uni<TagSet> changed(TagSet set, TagSetChange change, Caller caller) {
        int sent = Given.list(change.tags()).size();
        Problems problems = new Problems();
        TagSetRules.countProblems(sent).forEach(problems::add);
        problems.throwIfAny();
        return store.nextTagIds(sent)
                .map(ids -> set.changed(change, ids, stamps.of(caller)))
                .invoke(after -> {
                    TagSetRules.problems(after).forEach(problems::add);
                    problems.throwIfAny();
                })
                .call(after -> TagSetStore.KIND.holdFreeName(
                        documents, set.spaceId(), after.name(), set.id().value()));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(set -> store.uses(set)
                .invoke(uses -> TagSetUpdate.deletionRefusal(set, uses).ifPresent(refusal -> {
                    throw DomainException.conflict(refusal);
                }))
                .chain(() -> store.delete(set))
                .chain(() -> tell(TagSetUpdate.toTellOfDeleted(set)))
                .chain(() -> documents.append(List.of(Audit.deleted(caller, subject(set), stamps.now()))))));
    }

    /** @param ids the tag sets in the order wanted; ones left out follow behind as they were */
    Uni<List<TagSet>> sort(String spaceId, List<String> ids) {
        return documents.write(() -> documents
                .names("tag_sets", "space_id", spaceId, "sort_order, num")
                .map(now -> SortOrder.of(Given.list(ids), now.keySet(), "tag set"))
                .flatMap(order -> documents.sort("tag_sets", spaceId, order))
                .chain(() -> store.list(Filter.space(spaceId), null))
                .map(Found::items));
    }

    private static Subject subject(TagSet set) {
        return Subject.of("Tag set", set.id().value(), set.name()).in(set.spaceId());
    }
}
