package dev.slipway.release.releases;

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

    static final int MOST_CUSTOM_FIELDS = 10;
    static final int LONGEST_CUSTOM_FIELD = 150;

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

    ReleaseContents complete() {
        return new ReleaseContents(
                selectedPackages.stream().map(SelectedPackage::complete).toList(),
                selectedGitResources,
                versionControlReference,
                customFields);
    }
}
