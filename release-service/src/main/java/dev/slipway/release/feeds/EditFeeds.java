package dev.slipway.release.feeds;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.StepUses;
import dev.slipway.release.processes.StepUses.Place;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import dev.slipway.secrets.BoundSecrets;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates, changes and deletes feeds; the built-in one comes and goes with its space. */
@ApplicationScoped
public class EditFeeds {

    private static final String BUILT_IN_NAME = "Slipway (built-in)";
    private static final String BUILT_IN_SLUG = "slipway-built-in";

    private final FeedStore store;
    private final StepUses steps;
    private final Documents documents;
    private final Stamps stamps;
    private final BoundSecrets secrets;

    EditFeeds(FeedStore store, StepUses steps, Documents documents, Stamps stamps, Secrets secrets) {
        this.store = store;
        this.steps = steps;
        this.documents = documents;
        this.stamps = stamps;
        this.secrets = secrets.of("feed");
    }

    /** The feed that a new space begins with, in the transaction that creates the space. */
    public Uni<Void> createBuiltIn(String spaceId, Caller caller) {
        return store.nextId()
                .map(id -> new Feed(
                        id,
                        spaceId,
                        BUILT_IN_NAME,
                        BUILT_IN_SLUG,
                        FeedType.BUILT_IN,
                        FeedSettings.NONE.of(FeedType.BUILT_IN),
                        FeedSecrets.NONE,
                        stamps.of(caller)))
                .flatMap(store::add)
                .replaceWithVoid();
    }

    Uni<Feed> create(String spaceId, FeedChange change, Caller caller) {
        FeedType type = newType(change);
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(store::nextId)
                .flatMap(id -> changed(Feed.blank(id, spaceId, type), change, caller))
                .flatMap(store::add)
                .call(feed -> documents.append(List.of(Audit.created(caller, feed.subject(), stamps.now())))));
    }

    private static FeedType newType(FeedChange change) {
        String wanted = Given.text(change.feedType());
        FeedType type = FeedType.named(wanted)
                .orElseThrow(() -> DomainException.invalid(
                        (wanted.isEmpty() ? "A feed needs a FeedType" : "There is no such FeedType")
                                + ": choose one of " + FeedType.names() + "."));
        if (type == FeedType.BUILT_IN) {
            throw DomainException.invalid(
                    "Every space has its one feed of type BuiltIn already: GET feeds?feedType=BuiltIn shows it.");
        }
        return type;
    }

    Uni<Feed> change(String spaceId, String id, FeedChange change, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id)
                .flatMap(feed -> changed(feed, change, caller))
                .flatMap(store::save)
                .call(feed -> documents.append(List.of(Audit.modified(caller, feed.subject(), stamps.now())))));
    }

    private Uni<Feed> changed(Feed feed, FeedChange change, Caller caller) {
        String name = Given.text(change.name());
        String id = feed.id().value();
        Problems problems = new Problems();
        FeedStore.KIND.nameProblems(name).forEach(problems::add);
        FeedRules.problems(feed, change).forEach(problems::add);
        problems.throwIfAny();
        return FeedStore.KIND
                .freeSlug(documents, feed.spaceId(), id, change.slug(), name, feed.slug())
                .map(slug -> feed.changed(change, slug, secrets::seal, stamps.of(caller)));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(
                () -> store.lock(spaceId, id).invoke(EditFeeds::refuseBuiltIn).flatMap(feed -> steps.refuseWhileNamed(
                                Place.FEED, spaceId, feed.id().value(), "Feed '" + feed.name() + "'")
                        .chain(() -> store.delete(feed))
                        .chain(() -> documents.append(List.of(Audit.deleted(caller, feed.subject(), stamps.now()))))));
    }

    private static void refuseBuiltIn(Feed feed) {
        if (feed.isBuiltIn()) {
            throw DomainException.conflict(
                    "The built-in feed cannot be deleted: it stays as long as its space. Delete packages from it instead.");
        }
    }
}
