package dev.slipway.release.tagsets;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.contracts.release.TagSetChanged.Renaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a change of a tag set means for the documents that carry its tags. */
final class TagSetUpdate {

    /** Steps are frozen revisions: a tag's name in them is not rewritten. */
    private static final String STEP = "step";

    private final TagSet before;
    private final TagSet after;
    private final List<TagUse> uses;

    /** @param uses of the set as it was */
    TagSetUpdate(TagSet before, TagSet after, List<TagUse> uses) {
        this.before = before;
        this.after = after;
        this.uses =
                uses.stream().filter(use -> tagBefore(use.tag()).isPresent()).toList();
    }

    /** Canonical names as they were to what they become, as far as they change and something carries them. */
    Map<String, String> renames() {
        Map<String, String> renames = new LinkedHashMap<>();
        for (TagUse use : uses) {
            nameAfter(use.tag())
                    .filter(name -> !name.equals(use.tag()))
                    .ifPresent(name -> renames.put(use.tag(), name));
        }
        return renames;
    }

    /** Why the documents that carry the tags do not allow the change; empty when they do. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        byTag(uses.stream().filter(use -> nameAfter(use.tag()).isEmpty()).toList())
                .forEach((tag, users) -> refusals.add("Tag '" + tag + "' cannot be removed while " + TagUse.users(users)
                        + " carries it: take it off there first."));
        byTag(uses.stream().filter(this::isRenamedInStep).toList())
                .forEach((tag, users) -> refusals.add("Tag '" + tag + "' cannot be renamed while " + TagUse.users(users)
                        + " of a process names it: take it out there first."));
        uses.stream()
                .filter(use -> !after.scopes().contains(use.scope()))
                .collect(Collectors.groupingBy(TagUse::scope))
                .forEach((scope, users) -> refusals.add("Tag set '" + before.name() + "' must keep the scope " + scope
                        + " while " + TagUse.users(users) + " carries one of its tags: take it off there first."));
        if (after.isSingleSelect()) {
            List<TagUse> several = withSeveral();
            if (!several.isEmpty()) {
                refusals.add("Tag set '" + before.name() + "' cannot become SingleSelect while " + TagUse.users(several)
                        + " carries several of its tags: leave one tag there.");
            }
        }
        return refusals;
    }

    /** What other services, which keep tags of it by name, must hear; empty when every tag is called what it was. */
    static Optional<TagSetChanged> toTell(TagSet before, TagSet after) {
        var update = new TagSetUpdate(before, after, List.of());
        boolean same = before.isFreeText()
                ? after.isFreeText() && after.name().equals(before.name())
                : before.tags().stream()
                        .map(tag -> before.canonical(tag.name()))
                        .allMatch(
                                tag -> update.nameAfter(tag).filter(tag::equals).isPresent());
        if (same) {
            return Optional.empty();
        }
        List<Renaming> renamed = new ArrayList<>();
        before.tags().forEach(was -> after.tags().stream()
                .filter(is -> is.id().equals(was.id()) && !is.name().equals(was.name()))
                .forEach(is -> renamed.add(new Renaming(was.name(), is.name()))));
        return Optional.of(fact(before, after.name(), renamed, after.isFreeText(), after.tags()));
    }

    static Optional<TagSetChanged> toTellOfDeleted(TagSet set) {
        return set.isFreeText() || !set.tags().isEmpty()
                ? Optional.of(fact(set, set.name(), List.of(), false, List.of()))
                : Optional.empty();
    }

    private static TagSetChanged fact(
            TagSet before, String name, List<Renaming> renamed, boolean freeText, List<Tag> tags) {
        return new TagSetChanged(
                before.spaceId(),
                before.id().value(),
                before.name(),
                name,
                renamed,
                freeText,
                tags.stream().map(Tag::name).toList());
    }

    /** Why the set cannot be deleted. */
    static Optional<String> deletionRefusal(TagSet set, List<TagUse> uses) {
        return uses.isEmpty()
                ? Optional.empty()
                : Optional.of("Tag set '" + set.name() + "' cannot be deleted while " + TagUse.users(uses)
                        + " carries one of its tags: take it off there first.");
    }

    /** Steps and channels name tags to choose by, any number of them. */
    private List<TagUse> withSeveral() {
        return uses.stream()
                .filter(use -> !use.what().equals(STEP) && !use.what().equals("channel"))
                .collect(Collectors.groupingBy(TagUse::id))
                .values()
                .stream()
                .filter(ofOne -> ofOne.size() > 1)
                .map(ofOne -> ofOne.get(0))
                .toList();
    }

    private boolean isRenamedInStep(TagUse use) {
        return use.what().equals(STEP)
                && nameAfter(use.tag()).filter(name -> !name.equals(use.tag())).isPresent();
    }

    private static Map<String, List<TagUse>> byTag(List<TagUse> uses) {
        return uses.stream().collect(Collectors.groupingBy(TagUse::tag, LinkedHashMap::new, Collectors.toList()));
    }

    private Optional<String> nameAfter(String tag) {
        return tagBefore(tag)
                .flatMap(was -> after.isFreeText()
                        ? Optional.of(after.canonical(was.name()))
                        : before.isFreeText()
                                ? after.canonicalOf(was.name())
                                : after.tags().stream()
                                        .filter(is -> is.id().equals(was.id()))
                                        .map(is -> after.canonical(is.name()))
                                        .findFirst());
    }

    /** Of free text, whatever stands behind the slash. */
    private Optional<Tag> tagBefore(String canonical) {
        String name = canonical.substring(canonical.indexOf('/') + 1);
        return before.isFreeText()
                ? Optional.of(new Tag("", name, "", "", 0))
                : before.tags().stream()
                        .filter(tag -> tag.name().equalsIgnoreCase(name))
                        .findFirst();
    }
}
