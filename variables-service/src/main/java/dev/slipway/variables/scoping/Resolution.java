package dev.slipway.variables.scoping;

import dev.slipway.variables.scoping.Verdict.Wins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The outcome of a contest: for a deployment, for a preview, and for whoever asks why. n log n.
 *
 * @param candidates name by name, the strongest of a name first, those that do not apply last
 * @param ties of a name the first, if there is one
 */
public record Resolution<T>(List<Judged<T>> candidates, List<Tie<T>> ties) {

    /** @param weight how specific it is here; 0 for one that does not apply */
    public record Judged<T>(Contender<T> contender, long weight, Verdict verdict) {}

    public static <T> Resolution<T> of(List<Contender<T>> contenders, Situation situation) {
        Map<String, Rivals<T>> byName = new LinkedHashMap<>();
        for (Contender<T> each : contenders) {
            byName.computeIfAbsent(each.name().strip().toLowerCase(Locale.ROOT), name -> new Rivals<>(situation))
                    .add(each);
        }
        List<Judged<T>> candidates = new ArrayList<>(contenders.size());
        List<Tie<T>> ties = new ArrayList<>();
        byName.values().forEach(rivals -> rivals.decide(candidates, ties));
        return new Resolution<>(List.copyOf(candidates), List.copyOf(ties));
    }

    /** Of the same outcome what somebody may see. */
    public Resolution<T> shown(Predicate<T> visible) {
        return new Resolution<>(
                candidates.stream()
                        .filter(each -> visible.test(each.contender().value()))
                        .toList(),
                ties.stream()
                        .filter(tie -> visible.test(tie.used().value())
                                && visible.test(tie.other().value()))
                        .toList());
    }

    /** Sentences about values that nothing but their order tells apart. */
    public List<String> warnings() {
        return ties.stream().map(Tie::sentence).toList();
    }

    /** Those that are used somewhere; of one name the first whose open scopes fit there. */
    public List<Contender<T>> effective() {
        return candidates.stream()
                .filter(each -> each.verdict() instanceof Wins)
                .map(Judged::contender)
                .toList();
    }
}
