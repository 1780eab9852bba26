package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Tags of a set are called otherwise, or are gone. Who keeps tags as {@code Set/Tag} writes what they have become.
 *
 * @param formerName of the set
 * @param name of the set now
 * @param renamed tags that have another name now
 * @param freeText whether any tag will do now
 * @param tags names of those that there are now; none when the set is gone
 */
public record TagSetChanged(
        String spaceId,
        String tagSetId,
        String formerName,
        String name,
        List<Renaming> renamed,
        boolean freeText,
        List<String> tags)
        implements Fact {

    public static final String TOPIC = "tag-set-changed";

    /** @param former name of a tag, without the set's */
    public record Renaming(String former, String name) {}

    public TagSetChanged {
        renamed = List.copyOf(renamed);
        tags = List.copyOf(tags);
    }

    /** What has become of a tag of any set; empty when it is gone. */
    public Optional<String> now(String canonical) {
        int slash = canonical.indexOf('/');
        if (slash < 0 || !canonical.substring(0, slash).equalsIgnoreCase(formerName)) {
            return Optional.of(canonical);
        }
        String former = canonical.substring(slash + 1);
        String tag = renamed.stream()
                .filter(each -> each.former().equalsIgnoreCase(former))
                .map(Renaming::name)
                .findFirst()
                .orElse(former);
        return freeText
                ? Optional.of(name + "/" + tag)
                : tags.stream().filter(tag::equalsIgnoreCase).findFirst().map(each -> name + "/" + each);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return tagSetId;
    }
}
