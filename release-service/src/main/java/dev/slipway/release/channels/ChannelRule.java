package dev.slipway.release.channels;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.release.documents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of some packages a channel takes. The aliases read rules that were stored as they came.
 *
 * @param versionRange in NuGet's notation; empty for all
 * @param tag regular expression for the pre-release; empty for all
 * @param versionTagRegex regular expression for the whole version; null for all
 * @param actions names of actions, as older clients say instead of {@code actionPackages}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelRule(
        @JsonAlias("Id") @Nullable String id,
        @JsonAlias("VersionRange") @Nullable String versionRange,
        @JsonAlias("Tag") @Nullable String tag,
        @JsonAlias("VersioningStrategy") @Nullable String versioningStrategy,
        @JsonAlias("VersionTagRegex") @Nullable String versionTagRegex,
        @JsonAlias("ActionPackages") @Nullable List<@Nullable ActionPackage> actionPackages,
        @JsonAlias("Actions") @Nullable List<@Nullable String> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionPackage(
            @JsonAlias("DeploymentAction") @Nullable String deploymentAction,
            @JsonAlias("PackageReference") @Nullable String packageReference) {}

    private static final List<String> STRATEGIES = List.of("SemVer", "MostRecentlyPublished");
    private static final int MOST_PACKAGES = 200;

    /** With nothing missing; a new one gets an id. */
    ChannelRule complete() {
        return new ChannelRule(
                Given.text(id).isEmpty() ? UUID.randomUUID().toString() : id,
                Given.text(versionRange),
                Given.text(tag),
                Given.text(versioningStrategy).isEmpty() ? STRATEGIES.get(0) : versioningStrategy,
                versionTagRegex,
                Given.list(actionPackages),
                Given.list(actions));
    }

    /** @param place from 1, as a message names a rule that has no name */
    List<String> problems(int place) {
        String rule = "Rule " + place + " of the channel";
        List<String> problems = new ArrayList<>();
        RuleVerdict.problems(Given.text(versionRange), Given.text(tag), Given.text(versionTagRegex))
                .forEach(problem -> problems.add(rule + ": " + problem));
        String strategy = Given.text(versioningStrategy);
        if (!strategy.isEmpty() && !STRATEGIES.contains(strategy)) {
            problems.add(rule + " has the VersioningStrategy '" + strategy + "': use " + String.join(" or ", STRATEGIES)
                    + ".");
        }
        if (Given.list(actionPackages).size() + Given.list(actions).size() > MOST_PACKAGES) {
            problems.add(rule + " names more than " + MOST_PACKAGES + " packages: make several rules of it.");
        }
        return problems;
    }
}
