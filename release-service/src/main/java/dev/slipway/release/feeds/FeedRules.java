package dev.slipway.release.feeds;

import dev.slipway.release.documents.Given;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a feed of a type needs, and what a setting may be. */
final class FeedRules {

    private static final int LONGEST = 2000;
    private static final int LONGEST_SECRET = 20_000;
    private static final int MOST_ATTEMPTS = 100;
    private static final int LONGEST_BACKOFF = 3600;
    private static final int MOST_DAYS = 36_500;
    private static final Set<String> ACQUISITION = Set.of("Server", "ExecutionTarget", "NotAcquired");
    private static final Set<String> SCHEMES = Set.of("http", "https", "oci");

    private final Feed before;
    private final FeedChange change;
    private final FeedSettings settings;
    private final List<String> problems = new ArrayList<>();

    private FeedRules(Feed before, FeedChange change) {
        this.before = before;
        this.change = change;
        this.settings = change.settings(before.type());
    }

    /**
     * @param before as it is stored; a blank one of the wanted type when the feed is new
     * @return all that is wrong with the change, empty when nothing is
     */
    static List<String> problems(Feed before, FeedChange change) {
        FeedRules rules = new FeedRules(before, change);
        rules.type();
        rules.address();
        rules.logins();
        rules.numbers();
        rules.texts();
        return rules.problems;
    }

    private void type() {
        String wanted = Given.text(change.feedType());
        if (!wanted.isEmpty() && !wanted.equalsIgnoreCase(before.type().wireName())) {
            problems.add("The FeedType of a feed never changes, and this one's is "
                    + before.type().wireName() + ": create another feed instead.");
        }
        settings.packageAcquisitionLocationOptions().stream()
                .filter(option -> !ACQUISITION.contains(option))
                .limit(1)
                .forEach(option -> problems.add(
                        "PackageAcquisitionLocationOptions are Server, ExecutionTarget and NotAcquired, not '"
                                + shortened(option) + "'."));
    }

    private void address() {
        if (!before.type().has(FeedPart.FEED_URI)) {
            return;
        }
        String uri = settings.feedUri();
        if (uri == null) {
            problems.add("A feed of type " + before.type().wireName() + " needs a FeedUri: give its address.");
            return;
        }
        try {
            URI address = new URI(uri);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || address.getHost() == null) {
                problems.add("FeedUri must be an address such as https://packages.example.com.");
            } else if (address.getUserInfo() != null) {
                problems.add("FeedUri contains a login: move it to Username and Password, where it is kept sealed.");
            }
        } catch (URISyntaxException e) {
            problems.add("FeedUri is not an address: " + e.getReason() + ".");
        }
    }

    private void logins() {
        FeedType type = before.type();
        if (type == FeedType.AWS_ELASTIC_CONTAINER_REGISTRY && settings.region() == null) {
            problems.add("A feed of type AwsElasticContainerRegistry needs a Region, for example eu-west-1.");
        }
        if (type.has(FeedPart.AWS_KEY)
                && settings.oidcAuthentication() == null
                && !Boolean.TRUE.equals(settings.useMachineCredentials())) {
            needs("AccessKey", settings.accessKey() != null);
            needs(
                    "SecretKey",
                    isSecretThere(change.secretKey(), before.secrets().secretKey()));
        }
        if (type.has(FeedPart.REPOSITORY)) {
            needs("Repository", settings.repository() != null);
        }
        if (type.has(FeedPart.GOOGLE_KEY)) {
            boolean byKey = Boolean.TRUE.equals(settings.useServiceAccountKey());
            needs(
                    byKey ? "ServiceAccountJsonKey" : "OidcAuthentication, or UseServiceAccountKey",
                    byKey
                            ? isSecretThere(
                                    change.serviceAccountJsonKey(),
                                    before.secrets().serviceAccountJsonKey())
                            : settings.oidcAuthentication() != null);
        }
        Stream.of(
                        SensitiveValue.problem(
                                "Password", change.password(), before.secrets().password(), LONGEST_SECRET),
                        SensitiveValue.problem(
                                "SecretKey",
                                change.secretKey(),
                                before.secrets().secretKey(),
                                LONGEST_SECRET),
                        SensitiveValue.problem(
                                "ServiceAccountJsonKey",
                                change.serviceAccountJsonKey(),
                                before.secrets().serviceAccountJsonKey(),
                                LONGEST_SECRET))
                .flatMap(java.util.Optional::stream)
                .forEach(problems::add);
    }

    /** What claims to be stored and is not, is told by {@link SensitiveValue#problem}. */
    private static boolean isSecretThere(@Nullable SensitiveValue sent, @Nullable String stored) {
        return SensitiveValue.kept(sent, stored, text -> text) != null
                || (sent != null && sent.newValue() == null && Boolean.TRUE.equals(sent.hasValue()));
    }

    private void needs(String what, boolean isThere) {
        if (!isThere) {
            problems.add("A feed of type " + before.type().wireName() + " needs " + what + ".");
        }
    }

    private void numbers() {
        within("DownloadAttempts", settings.downloadAttempts(), MOST_ATTEMPTS);
        within("DownloadRetryBackoffSeconds", settings.downloadRetryBackoffSeconds(), LONGEST_BACKOFF);
        within("DeleteUnreleasedPackagesAfterDays", settings.deleteUnreleasedPackagesAfterDays(), MOST_DAYS);
    }

    private void within(String name, @Nullable Integer number, int most) {
        if (number != null && (number < 0 || number > most)) {
            problems.add(name + " must be a number from 0 to " + most + ", and is " + number + ".");
        }
    }

    private void texts() {
        text("FeedUri", settings.feedUri());
        text("Username", settings.username());
        text("AccessKey", settings.accessKey());
        text("Region", settings.region());
        text("ApiVersion", settings.apiVersion());
        text("RegistryPath", settings.registryPath());
        text("Repository", settings.repository());
        text("LayoutRegex", settings.layoutRegex());
        text("Project", settings.project());
        OidcAuthentication oidc = settings.oidcAuthentication();
        if (oidc != null) {
            Stream.of(oidc.clientId(), oidc.tenantId(), oidc.audience(), oidc.roleArn(), oidc.sessionDuration())
                    .forEach(text -> text("OidcAuthentication", text));
            if (oidc.subjectKeys().size() > 20) {
                problems.add("OidcAuthentication has more than 20 SubjectKeys: name fewer.");
            }
            oidc.subjectKeys().forEach(key -> text("SubjectKeys", key));
        }
        if (settings.layoutRegex() != null) {
            try {
                Pattern.compile(settings.layoutRegex());
            } catch (PatternSyntaxException e) {
                problems.add("LayoutRegex is not a regular expression: " + e.getDescription() + ".");
            }
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            problems.add(name + " has " + text.length() + " characters: shorten it to at most " + LONGEST + ".");
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
