package dev.slipway.release.releases;

import dev.slipway.release.selections.PackageRule;
import dev.slipway.rest.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was chosen for a release when it was created, beside process and variables. */
public record ReleaseContents(
        List<SelectedPackage> selectedPackages,
        List<SelectedGitResource> selectedGitResources,
        @Nullable GitReference versionControlReference,
        Map<String, String> customFields) {

    private static final int MOST_CUSTOM_FIELDS = 10;
    private static final int LONGEST_CUSTOM_FIELD = 150;
    private static final int MOST_SELECTED = 1000;

    @SuppressWarnings("NullAway") // clients leave out what is empty, or send null in its place
    public ReleaseContents {
        selectedPackages = present(selectedPackages);
        selectedGitResources = present(selectedGitResources);
        customFields = new TreeMap<>(customFields == null ? Map.of() : customFields);
        customFields.values().removeIf(Objects::isNull);
        customFields = Collections.unmodifiableMap(customFields);
    }

    private static <T> List<T> present(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    /** @param stepName what older clients call the action */
    public record SelectedPackage(
            @Nullable String actionName,
            @Nullable String stepName,
            @Nullable String packageReferenceName,
            @Nullable String version) {

        SelectedPackage complete() {
            var action = actionName == null || actionName.isEmpty() ? stepName : actionName;
            return new SelectedPackage(
                    action, action, packageReferenceName == null ? "" : packageReferenceName, version);
        }
    }

    public record SelectedGitResource(
            @Nullable String actionName,
            @Nullable GitReference gitReferenceResource,
            @Nullable String gitResourceReferenceName) {}

    public record GitReference(
            @Nullable String gitRef, @Nullable String gitCommit) {}

    /** What is wrong with it by itself. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (customFields.size() > MOST_CUSTOM_FIELDS) {
            problems.add(
                    "A release has at most " + MOST_CUSTOM_FIELDS + " custom fields; these are " + customFields.size());
        }
        var tooLong = customFields.entrySet().stream()
                .filter(field ->
                        Math.max(field.getKey().length(), field.getValue().length()) > LONGEST_CUSTOM_FIELD)
                .map(Map.Entry::getKey)
                .toList();
        if (!tooLong.isEmpty()) {
            problems.add("Custom fields and their values have at most " + LONGEST_CUSTOM_FIELD
                    + " characters; too long: " + tooLong);
        }
        if (Math.max(selectedPackages.size(), selectedGitResources.size()) > MOST_SELECTED) {
            problems.add("A release selects at most " + MOST_SELECTED + " packages and as many git resources");
        }
        return problems;
    }

    /** What the channel's rules have against the selected packages. */
    Problems violations(String channelName, List<PackageRule> rules) {
        var problems = new Problems();
        for (var selected : complete().selectedPackages()) {
            for (var rule : rules) {
                rule.violation(
                                channelName,
                                text(selected.actionName()),
                                text(selected.packageReferenceName()),
                                text(selected.version()))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public ReleaseContents complete() {
        return new ReleaseContents(
                selectedPackages.stream().map(SelectedPackage::complete).toList(),
                selectedGitResources,
                versionControlReference,
                customFields);
    }
}
