package dev.slipway.release.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version with places to fill in: {@code i} is the current number plus one, {@code c} the current number. The current
 * version is the highest one whose leading numbers equal the mask's, up to the first place to fill in.
 */
public record VersionMask(List<String> numbers, List<String> identifiers) {

    private static final Pattern MASK =
            Pattern.compile("((?:\\d{1,10}|i|c)(?:\\.(?:\\d{1,10}|i|c)){1,3})(?:-([^+]+))?");

    public VersionMask {
        numbers = List.copyOf(numbers);
        identifiers = List.copyOf(identifiers);
    }

    /** Empty when the text is no mask: nothing to fill in, or metadata behind it. */
    public static Optional<VersionMask> parse(String text) {
        var matcher = MASK.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var numbers = List.of(matcher.group(1).split("\\.", -1));
        var tag = matcher.group(2);
        var identifiers = tag == null ? List.<String>of() : List.of(tag.split("\\.", -1));
        var mask = new VersionMask(numbers, identifiers);
        return numbers.stream().anyMatch(VersionMask::open) || mask.tagIsOpen() ? Optional.of(mask) : Optional.empty();
    }

    private boolean tagIsOpen() {
        return identifiers.size() > 1 && open(identifiers.get(identifiers.size() - 1));
    }

    private static boolean open(String part) {
        return part.equals("i") || part.equals("c");
    }

    /** What the sort key of the current version begins with, for a search by index; empty when any version may be it. */
    public String sortKeyPrefix() {
        return ReleaseVersion.numbersKey(fixedNumbers());
    }

    private List<Integer> fixedNumbers() {
        var fixed = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            var number = i < numbers.size() ? numbers.get(i) : "0";
            if (open(number)) {
                return fixed;
            }
            fixed.add((int) Math.min(Long.parseLong(number), Integer.MAX_VALUE));
        }
        return fixed;
    }

    /** The version that this mask counts on from; empty when there is none. */
    public Optional<ReleaseVersion> current(Collection<ReleaseVersion> versions) {
        var prefix = sortKeyPrefix();
        return versions.stream()
                .filter(version -> !version.isLabel() && version.sortKey().startsWith(prefix))
                .max(Comparator.naturalOrder());
    }

    /** The text of the next version; it still has to be parsed. */
    public String apply(@Nullable ReleaseVersion current) {
        var next = String.join(".", fill(numbers, current == null ? List.of() : numbersOf(current)));
        if (identifiers.isEmpty()) {
            return next;
        }
        var currentTag = current == null || current.prerelease().isEmpty()
                ? List.<String>of()
                : List.of(current.prerelease().split("\\.", -1));
        return next + "-" + String.join(".", tagIsOpen() ? fillTag(currentTag) : identifiers);
    }

    /** The first identifier is a word, not a place to fill in: {@code 1.1.2-i} is an ordinary version. */
    private List<String> fillTag(List<String> current) {
        var filled = new ArrayList<String>();
        filled.add(identifiers.get(0));
        filled.addAll(fill(
                identifiers.subList(1, identifiers.size()),
                current.isEmpty() ? current : current.subList(1, current.size())));
        return filled;
    }

    private static List<String> numbersOf(ReleaseVersion version) {
        return version.parts().stream().map(String::valueOf).toList();
    }

    private static List<String> fill(List<String> mask, List<String> current) {
        var filled = new ArrayList<String>();
        var incremented = false;
        for (int i = 0; i < Math.max(mask.size(), current.size()); i++) {
            if (i >= mask.size()) {
                filled.add("0");
            } else if (!open(mask.get(i))) {
                filled.add(mask.get(i));
            } else if (incremented || current.isEmpty()) {
                filled.add("0");
            } else {
                var number = i < current.size() ? number(current.get(i)) : 0;
                incremented = mask.get(i).equals("i");
                filled.add(String.valueOf(incremented ? number + 1 : number));
            }
        }
        return filled;
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
