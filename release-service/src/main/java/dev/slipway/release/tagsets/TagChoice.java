package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Given;
import dev.slipway.rest.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tags that somebody wants to put on a document, held against the sets of its space. */
final class TagChoice {

    static final int MOST_TAGS = 200;

    private final List<TagSet> sets;
    private final String scope;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> canonical = new LinkedHashSet<>();

    TagChoice(List<TagSet> sets, String scope, List<String> sent) {
        this.sets = sets;
        this.scope = scope;
        if (sent.size() > MOST_TAGS) {
            problems.add(
                    "At most " + MOST_TAGS + " tags can be given and these are " + sent.size() + ": take some out.");
        } else {
            sent.forEach(this::choose);
        }
    }

    /** In the spelling of their sets, each once. */
    List<String> canonical() {
        return List.copyOf(canonical);
    }

    /** What cannot be named at all. */
    List<String> problems() {
        return problems;
    }

    /** The names of the sets that canonical names begin with, in lower case. */
    static List<String> setNames(List<String> sent) {
        return sent.stream()
                .map(tag -> setName(tag).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private void choose(String sent) {
        String where = "Tag '" + Given.shortened(sent) + "'";
        int slash = sent.indexOf('/');
        String tag = sent.substring(slash + 1).trim();
        if (slash < 0 || tag.isEmpty()) {
            problems.add(where + " is not spelled Set/Tag: name the tag set, a slash and the tag.");
            return;
        }
        Optional<TagSet> found = sets.stream()
                .filter(set -> set.name().equalsIgnoreCase(setName(sent)))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(where + " names a tag set that this space does not have: create it or choose another.");
            return;
        }
        TagSet set = found.get();
        if (!set.scopes().contains(scope)) {
            problems.add(where + " cannot be used here: tag set '" + set.name() + "' is for "
                    + String.join(", ", set.scopes()) + ". Add the scope " + scope + " to it or choose another.");
            return;
        }
        if (set.isFreeText()) {
            problems.addAll(Names.problems(where, tag));
        }
        set.canonicalOf(tag)
                .ifPresentOrElse(
                        canonical::add,
                        () -> problems.add(where + " is no tag of tag set '" + set.name()
                                + "': add it to the set or choose another."));
    }

    /** What a document that carries the tags has too many of; one that chooses others by tags may name any number. */
    List<String> carryingProblems() {
        List<String> several = new ArrayList<>();
        var bySet = new TreeMap<String, List<String>>();
        canonical.forEach(tag ->
                bySet.computeIfAbsent(setName(tag), set -> new ArrayList<>()).add(tag));
        for (TagSet set : sets) {
            List<String> chosen = bySet.getOrDefault(set.name(), List.of());
            if (chosen.size() > 1 && set.isSingleSelect()) {
                several.add("Only one tag of tag set '" + set.name() + "' can be chosen, not "
                        + String.join(" and ", chosen) + ": leave one.");
            }
        }
        return several;
    }

    private static String setName(String tag) {
        return tag.substring(0, Math.max(0, tag.indexOf('/'))).trim();
    }
}
