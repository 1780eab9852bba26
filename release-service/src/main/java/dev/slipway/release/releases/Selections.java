package dev.slipway.release.releases;

import dev.slipway.release.releases.ReleaseContents.GitReference;
import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import dev.slipway.release.selections.GitResourceChoice;
import dev.slipway.release.selections.PackageOverride;
import dev.slipway.release.selections.PackagePlace;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command says about packages and git resources, before it is known which places the process has.
 *
 * @param packages most exact ones win, see {@link PackageOverride}
 */
record Selections(List<PackageOverride> packages, List<SelectedGitResource> gitResources) {

    static final Selections NONE = new Selections(List.of(), List.of());

    private static final int MOST = 1000;

    /** Refuses as INVALID everything that cannot be read, all of it at once. */
    static Selections parse(
            @Nullable String packageVersion,
            @Nullable List<@Nullable String> packages,
            @Nullable List<@Nullable String> gitResources) {
        var problems = new Problems();
        var overrides = read(packages, PackageOverride::parse, problems);
        var choices = read(gitResources, GitResourceChoice::parse, problems);
        problems.throwIfAny();
        if (packageVersion != null && !packageVersion.isBlank()) {
            overrides.add(new PackageOverride(null, "*", packageVersion.strip()));
        }
        return new Selections(
                List.copyOf(overrides),
                choices.stream()
                        .map(choice -> new SelectedGitResource(
                                choice.action(), new GitReference(choice.gitRef(), null), choice.resource()))
                        .toList());
    }

    private static <T> List<T> read(
            @Nullable List<@Nullable String> texts, Function<String, T> parse, Problems problems) {
        var read = new ArrayList<T>();
        if (texts == null) {
            return read;
        }
        if (texts.size() > MOST) {
            problems.add("A release names at most " + MOST + " packages and git resources; these are " + texts.size());
            return read;
        }
        for (var text : texts) {
            if (text != null) {
                try {
                    read.add(parse.apply(text));
                } catch (DomainException refusal) {
                    problems.add(refusal.getMessage());
                }
            }
        }
        return read;
    }

    /** Places that nobody gave a version stay open. */
    List<SelectedPackage> chosen(List<PackagePlace> places) {
        return places.stream()
                .flatMap(place -> PackageOverride.versionFor(place, packages).stream()
                        .map(version ->
                                new SelectedPackage(place.action(), place.action(), place.reference(), version)))
                .toList();
    }

    /** What was chosen by its place goes before what was chosen by a rule. */
    ReleaseContents into(ReleaseContents contents, List<PackagePlace> places) {
        return new ReleaseContents(
                Stream.concat(contents.selectedPackages().stream(), chosen(places).stream())
                        .toList(),
                Stream.concat(contents.selectedGitResources().stream(), gitResources.stream())
                        .toList(),
                contents.versionControlReference(),
                contents.customFields());
    }
}
