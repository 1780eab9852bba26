package dev.slipway.release.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Slugs;
import dev.slipway.release.processes.ProcessChange.ActionChange;
import dev.slipway.release.processes.ProcessChange.PackageChange;
import dev.slipway.release.processes.ProcessChange.StepChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns sent steps into the steps of the next revision: what has an id keeps it, what has none gets one, defaults are
 * filled in, secrets are sealed or carried over from the revision before.
 */
final class ProcessMerge {

    private final Supplier<String> newId;
    private final PropertyMerge properties;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Step> stepsBefore = new HashMap<>();
    private final Map<String, Action> actionsBefore = new HashMap<>();
    private final Set<String> stepIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private final Set<String> stepSlugs = new HashSet<>();
    private final Set<String> actionSlugs = new HashSet<>();

    ProcessMerge(List<Step> before, Supplier<String> newId, UnaryOperator<String> seal) {
        this.newId = newId;
        this.properties = new PropertyMerge(seal, problems);
        for (Step step : before) {
            stepsBefore.put(step.id(), step);
            step.actions().forEach(action -> actionsBefore.put(action.id(), action));
        }
    }

    List<Step> merge(@Nullable List<@Nullable StepChange> sent) {
        return Given.list(sent).stream().map(this::step).toList();
    }

    /** What {@link #merge} could not make sense of. */
    List<String> problems() {
        return problems;
    }

    private Step step(StepChange sent) {
        String id = id(sent.id(), stepIds);
        String name = Given.text(sent.name());
        Step before = stepsBefore.get(id);
        return new Step(
                id,
                name,
                slug(sent.slug(), name, stepSlugs),
                orElse(sent.condition(), "Success"),
                orElse(sent.startTrigger(), "StartAfterPrevious"),
                orElse(sent.packageRequirement(), "LetOctopusDecide"),
                properties.merge(
                        sent.properties(), before == null ? Map.of() : before.properties(), "step '" + name + "'"),
                Given.list(sent.actions()).stream().map(this::action).toList());
    }

    private Action action(ActionChange sent) {
        String id = id(sent.id(), actionIds);
        String name = Given.text(sent.name());
        Action before = actionsBefore.get(id);
        return new Action(
                id,
                name,
                slug(sent.slug(), name, actionSlugs),
                Given.text(sent.actionType()),
                Given.raw(sent.notes()),
                Given.flag(sent.isDisabled()),
                Given.flag(sent.isRequired()),
                Given.flag(sent.canBeUsedForProjectVersioning()),
                orElse(sent.condition(), "Success"),
                sent.workerPoolId(),
                sent.workerPoolVariable(),
                present(sent.container()),
                Given.list(sent.environments()),
                Given.list(sent.excludedEnvironments()),
                Given.list(sent.channels()),
                Given.list(sent.tenantTags()),
                Given.list(sent.packages()).stream().map(this::packageReference).toList(),
                Given.list(sent.gitDependencies()),
                properties.merge(
                        sent.properties(), before == null ? Map.of() : before.properties(), "action '" + name + "'"),
                sent.stepPackageVersion(),
                present(sent.inputs()));
    }

    private PackageReference packageReference(PackageChange sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (sent.properties() != null) {
            sent.properties().forEach((key, value) -> {
                if (value != null) {
                    kept.put(key, value);
                }
            });
        }
        return new PackageReference(
                sent.id() == null || sent.id().isBlank() ? newId.get() : sent.id(),
                Given.text(sent.name()),
                sent.packageId(),
                sent.feedId(),
                sent.acquisitionLocation(),
                sent.version(),
                java.util.Collections.unmodifiableMap(kept));
    }

    /** An id that a client made up or copied is kept, so that undoing a deletion brings the old ids back. */
    private String id(@Nullable String sent, Set<String> used) {
        String id = sent == null || sent.isBlank() ? newId.get() : sent;
        return used.add(id) ? id : id(null, used);
    }

    private static String slug(@Nullable String sent, String name, Set<String> used) {
        String slug = Slugs.free(sent, name, used);
        used.add(slug);
        return slug;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }
}
