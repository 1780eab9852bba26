package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Given;
import dev.slipway.rest.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a tag set must look like before it is saved; every problem is told at once. */
final class TagSetRules {

    static final int MOST_TAGS = 500;

    private static final int LONGEST_DESCRIPTION = 2000;
    private static final List<String> TYPES = List.of(TagSet.SINGLE_SELECT, TagSet.MULTI_SELECT, TagSet.FREE_TEXT);
    private static final List<String> SCOPES = List.of(TagSet.TENANT, "Environment", "Project", "Runbook", "Target");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private TagSetRules() {}

    static List<String> problems(TagSet set) {
        List<String> problems = new ArrayList<>(nameProblems("Tag set", set.name()));
        problems.addAll(Given.lengthProblems("Tag set Description", set.description(), LONGEST_DESCRIPTION));
        problems.addAll(Given.choiceProblems("Tag set Type", set.type(), TYPES));
        set.scopes().forEach(scope -> problems.addAll(Given.choiceProblems("Tag set Scope", scope, SCOPES)));
        if (set.isFreeText() && !set.tags().isEmpty()) {
            problems.add("A tag set of type FreeText has no list of tags: leave Tags empty, or choose another Type.");
        }
        Set<String> names = new HashSet<>();
        set.tags().forEach(tag -> problems.addAll(problems(tag, names)));
        return problems;
    }

    /** Before anything is made of them. */
    static List<String> countProblems(int tags) {
        return tags <= MOST_TAGS
                ? List.of()
                : List.of("A tag set takes at most " + MOST_TAGS + " tags and this one has " + tags
                        + ": spread them over several sets.");
    }

    private static List<String> problems(Tag tag, Set<String> names) {
        List<String> problems = new ArrayList<>(nameProblems("Tag", tag.name()));
        String where = "Tag '" + Given.shortened(tag.name()) + "'";
        if (!names.add(tag.name().toLowerCase(Locale.ROOT))) {
            problems.add("Two tags of the set are called '" + Given.shortened(tag.name()) + "': rename one of them.");
        }
        if (!COLOR.matcher(tag.color()).matches()) {
            problems.add(
                    where + " has Color '" + Given.shortened(tag.color()) + "': use #RRGGBB, for example #3366CC.");
        }
        problems.addAll(Given.lengthProblems(where + " Description", tag.description(), LONGEST_DESCRIPTION));
        return problems;
    }

    /** Canonical names are split at the slash, and lists of them at the comma. */
    private static List<String> nameProblems(String kind, String name) {
        List<String> problems = new ArrayList<>(Names.problems(kind, name));
        if (name.contains("/") || name.contains(",")) {
            problems.add(kind + " Name '" + Given.shortened(name) + "' contains a slash or a comma: take it out.");
        }
        return problems;
    }
}
