package dev.slipway.release.runbooks;

import dev.slipway.release.documents.Given;
import dev.slipway.release.lifecycles.RetentionPeriod;
import dev.slipway.release.projects.ConnectivityPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How and where a runbook runs. This is also how it stands in the database. */
record RunbookSettings(
        String multiTenancyMode,
        String environmentScope,
        String defaultGuidedFailureMode,
        ConnectivityPolicy connectivityPolicy,
        RetentionPeriod runRetentionPolicy,
        boolean forcePackageDownload,
        boolean failTargetDiscovery) {

    static final String ALL = "All";
    static final String SPECIFIED = "Specified";
    static final String FROM_LIFECYCLES = "FromProjectLifecycles";

    private static final List<String> TENANCY = List.of("Untenanted", "TenantedOrUntenanted", "Tenanted");
    private static final List<String> SCOPES = List.of(ALL, FROM_LIFECYCLES, SPECIFIED);
    private static final List<String> GUIDED = List.of("EnvironmentDefault", "Off", "On");
    private static final List<String> SKIPPING = List.of("None", "SkipUnavailableMachines");
    private static final List<String> STRATEGIES = List.of("Default", "Count", "Forever");
    private static final List<String> UNITS = List.of("Items", "Days");
    private static final int MOST_KEPT = 100_000;

    /** Runs of each environment that are kept when nobody says otherwise. */
    private static final RetentionPeriod DEFAULT_RETENTION = new RetentionPeriod("Default", "Items", 100, false);

    static RunbookSettings of(RunbookChange change) {
        ConnectivityPolicy policy = change.connectivityPolicy();
        RetentionPeriod retention = change.runRetentionPolicy();
        return new RunbookSettings(
                orElse(change.multiTenancyMode(), "Untenanted"),
                orElse(change.environmentScope(), ALL),
                orElse(change.defaultGuidedFailureMode(), "EnvironmentDefault"),
                (policy == null ? ConnectivityPolicy.DEFAULT : policy).complete(),
                retention == null ? DEFAULT_RETENTION : retention,
                Given.flag(change.forcePackageDownload()),
                Given.flag(change.failTargetDiscovery()));
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        problems.addAll(Given.choiceProblems("MultiTenancyMode", multiTenancyMode, TENANCY));
        problems.addAll(Given.choiceProblems("EnvironmentScope", environmentScope, SCOPES));
        problems.addAll(Given.choiceProblems("DefaultGuidedFailureMode", defaultGuidedFailureMode, GUIDED));
        problems.addAll(Given.choiceProblems(
                "ConnectivityPolicy.SkipMachineBehavior",
                Objects.requireNonNullElse(connectivityPolicy.skipMachineBehavior(), ""),
                SKIPPING));
        problems.addAll(retentionProblems());
        return problems;
    }

    private List<String> retentionProblems() {
        List<String> problems = new ArrayList<>();
        Integer quantity = runRetentionPolicy.quantityToKeep();
        if (runRetentionPolicy.strategy() != null) {
            problems.addAll(
                    Given.choiceProblems("RunRetentionPolicy.Strategy", runRetentionPolicy.strategy(), STRATEGIES));
        }
        if (runRetentionPolicy.unit() != null) {
            problems.addAll(Given.choiceProblems("RunRetentionPolicy.Unit", runRetentionPolicy.unit(), UNITS));
        }
        if (quantity != null && (quantity < 0 || quantity > MOST_KEPT)) {
            problems.add(
                    "RunRetentionPolicy.QuantityToKeep is " + quantity + ": use a number from 0 to " + MOST_KEPT + ".");
        }
        return problems;
    }

    private static String orElse(@Nullable String sent, String otherwise) {
        String given = Given.text(sent);
        return given.isEmpty() ? otherwise : given;
    }
}
