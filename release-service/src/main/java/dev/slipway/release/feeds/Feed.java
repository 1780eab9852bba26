package dev.slipway.release.feeds;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A place that packages come from. */
record Feed(
        FeedId id,
        String spaceId,
        String name,
        String slug,
        FeedType type,
        FeedSettings settings,
        FeedSecrets secrets,
        Stamp modified) {

    static Feed blank(FeedId id, String spaceId, FeedType type) {
        return new Feed(id, spaceId, "", "", type, FeedSettings.NONE, FeedSecrets.NONE, new Stamp(null, null));
    }

    boolean isBuiltIn() {
        return type == FeedType.BUILT_IN;
    }

    /**
     * @param slug a free one
     * @param seal makes cipher text of a secret
     */
    Feed changed(FeedChange change, String slug, UnaryOperator<String> seal, Stamp stamp) {
        return new Feed(
                id,
                spaceId,
                Given.text(change.name()),
                slug,
                type,
                change.settings(type),
                new FeedSecrets(
                        kept(FeedPart.LOGIN, change.password(), secrets.password(), seal),
                        kept(FeedPart.AWS_KEY, change.secretKey(), secrets.secretKey(), seal),
                        kept(
                                FeedPart.GOOGLE_KEY,
                                change.serviceAccountJsonKey(),
                                secrets.serviceAccountJsonKey(),
                                seal)),
                stamp);
    }

    private @Nullable String kept(
            FeedPart part, @Nullable SensitiveValue sent, @Nullable String before, UnaryOperator<String> seal) {
        return type.has(part) ? SensitiveValue.kept(sent, before, seal) : null;
    }

    Subject subject() {
        return Subject.of("Feed", id.value(), name).in(spaceId);
    }
}
