package dev.slipway.variables.scoping;

import dev.slipway.variables.scoping.Resolution.Judged;
import dev.slipway.variables.scoping.Verdict.Cause;
import dev.slipway.variables.scoping.Verdict.Loses;
import dev.slipway.variables.scoping.Verdict.Outside;
import dev.slipway.variables.scoping.Verdict.Wins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one name. */
final class Rivals<T> {

    /** One that applies. */
    record Weighed<T>(Contender<T> contender, long weight) {

        /** A project outranks library sets by rule; otherwise nobody said which of two equals is meant. */
        boolean hasEqualRightAs(Weighed<?> other) {
            return weight == other.weight && contender.ofProject() == other.contender.ofProject();
        }
    }

    private static final Comparator<Weighed<?>> STRONGEST_FIRST = Comparator.<Weighed<?>>comparingLong(Weighed::weight)
            .reversed()
            .thenComparingInt(each -> each.contender().source())
            .thenComparing(each -> each.contender().id());

    private final Situation situation;
    private final List<Weighed<T>> applying = new ArrayList<>(1);
    private final List<Judged<T>> outside = new ArrayList<>(0);

    Rivals(Situation situation) {
        this.situation = situation;
    }

    void add(Contender<T> contender) {
        Dimension unmet = contender.scope().unmetIn(situation);
        if (unmet == null) {
            applying.add(new Weighed<>(contender, Precedence.of(contender, situation)));
        } else {
            outside.add(new Judged<>(contender, 0, new Outside(unmet)));
        }
    }

    void decide(List<Judged<T>> candidates, List<Tie<T>> tied) {
        if (applying.size() == 1) {
            Weighed<T> only = applying.get(0);
            Set<Dimension> where = only.contender().scope().openIn(situation).keySet();
            candidates.add(new Judged<>(only.contender(), only.weight(), new Wins(where)));
        } else {
            contest(candidates, tied);
        }
        candidates.addAll(outside);
    }

    private void contest(List<Judged<T>> candidates, List<Tie<T>> tied) {
        applying.sort(STRONGEST_FIRST);
        Map<Map<Dimension, Set<String>>, Weighed<T>> winners = new HashMap<>();
        var ties = new Ties<T>();
        for (Weighed<T> each : applying) {
            Map<Dimension, Set<String>> where = each.contender().scope().openIn(situation);
            Verdict verdict = judge(each, where, winners);
            candidates.add(new Judged<>(each.contender(), each.weight(), verdict));
            ties.meet(each, where, verdict instanceof Wins);
        }
        ties.found().ifPresent(tied::add);
    }

    private static <T> Verdict judge(
            Weighed<T> each, Map<Dimension, Set<String>> where, Map<Map<Dimension, Set<String>>, Weighed<T>> winners) {
        @Nullable Weighed<T> everywhere = winners.get(Map.<Dimension, Set<String>>of());
        @Nullable Weighed<T> before = everywhere == null ? winners.putIfAbsent(where, each) : everywhere;
        return before == null ? new Wins(where.keySet()) : new Loses(before.contender(), cause(each, before));
    }

    private static Cause cause(Weighed<?> loser, Weighed<?> winner) {
        if (loser.hasEqualRightAs(winner)) {
            return Cause.TIE;
        }
        return loser.weight() == winner.weight() ? Cause.PROJECT : Cause.WEIGHT;
    }
}
