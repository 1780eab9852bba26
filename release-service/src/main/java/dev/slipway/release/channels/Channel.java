package dev.slipway.release.channels;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way of releasing one project.
 *
 * @param lifecycleId null to go by the project's
 */
record Channel(
        ChannelId id,
        String spaceId,
        String projectId,
        @Nullable String lifecycleId,
        String name,
        String slug,
        String description,
        boolean isDefault,
        ChannelParts parts,
        Stamp modified) {

    private static final int MOST_RULES = 100;

    static Channel blank(ChannelId id, String spaceId, String projectId) {
        return new Channel(id, spaceId, projectId, null, "", "", "", false, ChannelParts.NONE, new Stamp(null, null));
    }

    /** The one that every project begins with. */
    static Channel first(ChannelId id, String spaceId, String projectId, Stamp stamp) {
        return new Channel(id, spaceId, projectId, null, "Default", "default", "", true, ChannelParts.NONE, stamp);
    }

    Channel copied(ChannelId id, String projectId, Stamp stamp) {
        return new Channel(id, spaceId, projectId, lifecycleId, name, slug, description, isDefault, parts, stamp);
    }

    /** What speaks against a change, apart from what the database must be asked. */
    List<String> problems(ChannelChange change) {
        List<String> problems = new ArrayList<>(ChannelStore.KIND.nameProblems(Given.text(change.name())));
        if (isDefault && Boolean.FALSE.equals(change.isDefault())) {
            problems.add("Channel '" + name + "' is the default of its project: make another channel the default"
                    + " instead, then this one no longer is.");
        }
        if (change.type() != null && !change.type().isBlank() && !change.type().equals("Lifecycle")) {
            problems.add("Channels of Type '" + change.type() + "' are not supported: use Lifecycle.");
        }
        List<ChannelRule> rules = Given.list(change.rules());
        for (int index = 0; index < Math.min(rules.size(), MOST_RULES); index++) {
            problems.addAll(rules.get(index).problems(index + 1));
        }
        if (rules.size() > MOST_RULES) {
            problems.add("A channel has at most " + MOST_RULES + " rules; these are " + rules.size() + ".");
        }
        return problems;
    }

    Subject subject() {
        return Subject.of("Channel", id.value(), name).in(spaceId).with(projectId);
    }

    /** @param slug a free one */
    Channel changed(ChannelChange change, String slug, Stamp stamp) {
        String lifecycle = Given.text(change.lifecycleId());
        return new Channel(
                id,
                spaceId,
                projectId,
                lifecycle.isEmpty() ? null : lifecycle,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                Given.flag(change.isDefault(), isDefault),
                ChannelParts.of(change),
                stamp);
    }
}
