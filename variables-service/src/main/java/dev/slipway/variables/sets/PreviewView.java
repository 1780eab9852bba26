package dev.slipway.variables.sets;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.rest.Links;
import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Resolution;
import dev.slipway.variables.scoping.Resolution.Judged;
import dev.slipway.variables.sets.VariableSetView.VariableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A variable set of the values that would be used, as clients know one, and besides it why it is these. */
@Schema(name = "VariablePreview", description = "The values that a deployment would use, and why these")
record PreviewView(
        String id,
        String ownerId,
        String spaceId,
        int version,

        @Schema(description = "By name. Several of one name differ in what was not asked for; the strongest is first")
        List<VariableView> variables,

        ScopeValues scopeValues,

        @Schema(description = "What nothing but the order of sets and ids decided, and what a tenant lacks")
        List<String> warnings,

        @Schema(description = "Every value that there is, by name")
        List<ExplanationView> explanations,

        Links links) {

    @Schema(name = "VariableExplanation", description = "Why a variable has the value that it has")
    record ExplanationView(
            @Schema(description = "Name of the variable") String name,

            @Schema(description = "All its values, the strongest first, those that do not apply last")
            List<CandidateView> candidates) {}

    @Schema(name = "VariableCandidate", description = "A value that could be the one")
    record CandidateView(
            @Schema(description = "Id of the variable, or of the template that a tenant answered")
            String variableId,

            @Schema(description = "The project or library variable set that it stands in")
            String ownerId,

            @Schema(description = "The value; null for a secret") @Nullable
            String value,

            @JsonProperty("HasValue") boolean hasValue,
            @JsonProperty("IsSensitive") boolean isSensitive,

            @Schema(description = "Where it holds: lists of ids or names by dimension")
            Map<String, List<String>> scope,

            @Schema(
                    description =
                            "How specific it is here, by the weights of the dimensions; 0 where it does not apply")
            long weight,

            @Schema(
                    description = "Wins, WinsInPart (depends on what was not asked for), LosesByWeight, LosesToProject,"
                            + " LosesByTie or DoesNotApply")
            String verdict,

            @Schema(description = "The verdict as a sentence")
            String reason) {}

    static PreviewView of(
            VariableSetId id,
            String spaceId,
            VariableSources sources,
            Resolution<Variable> resolution,
            List<String> warnings,
            ScopeValues scopeValues) {
        return new PreviewView(
                id.live(),
                id.owner(),
                spaceId,
                0,
                resolution.effective().stream()
                        .map(Contender::value)
                        .sorted(Comparator.comparing(Variable::name, String.CASE_INSENSITIVE_ORDER))
                        .map(VariableView::of)
                        .toList(),
                scopeValues,
                warnings,
                explanations(sources.owners(), resolution, new Reasons(scopeValues)),
                Links.of("Self", "/api/" + spaceId + "/variables/" + id.live())
                        .and("Project", "/api/" + spaceId + "/projects/" + id.owner()));
    }

    private static List<ExplanationView> explanations(
            List<String> owners, Resolution<Variable> resolution, Reasons reasons) {
        Map<String, ExplanationView> byName = new LinkedHashMap<>();
        for (Judged<Variable> each : resolution.candidates()) {
            String name = each.contender().name();
            List<CandidateView> candidates = byName.computeIfAbsent(
                            name.toLowerCase(Locale.ROOT), key -> new ExplanationView(name, new ArrayList<>()))
                    .candidates();
            candidates.add(candidate(owners, each, reasons.sentence(each, candidates.isEmpty())));
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(ExplanationView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static CandidateView candidate(List<String> owners, Judged<Variable> judged, String reason) {
        VariableView variable = VariableView.of(judged.contender().value());
        return new CandidateView(
                variable.id(),
                owners.get(judged.contender().source()),
                variable.value(),
                variable.hasValue(),
                variable.isSensitive(),
                variable.scope(),
                judged.weight(),
                Reasons.word(judged.verdict()),
                reason);
    }
}
