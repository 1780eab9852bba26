package dev.slipway.variables.expansions;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.ExpansionRequest.Held;
import dev.slipway.contracts.internal.Expansions;
import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.variables.sets.Holdable;
import dev.slipway.variables.sets.VariableType;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the feature that has the documents of each type once. */
@ApplicationScoped
class ExpandHeld {

    private final List<Holdable> holdables;

    ExpandHeld(@All List<Holdable> holdables) {
        this.holdables = holdables;
    }

    Uni<Expansions> expand(ExpansionRequest request) {
        var byType = request.held().stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Held::type, LinkedHashMap::new, Collectors.mapping(Held::id, Collectors.toList())));
        return Multi.createFrom()
                .iterable(byType.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> ofType(request, each.getKey(), each.getValue()))
                .collect()
                .asList()
                .map(found -> new Expansions(
                        inOrder(request, found.stream().flatMap(List::stream).toList())));
    }

    private Uni<List<Expansion>> ofType(ExpansionRequest request, String wireName, List<String> ids) {
        Optional<VariableType> type = VariableType.named(wireName);
        return holdables.stream()
                .filter(holdable -> type.filter(holdable::isHeldBy).isPresent())
                .findFirst()
                .map(holdable -> holdable.expand(request.spaceId(), request.environmentId(), type.orElseThrow(), ids))
                .orElseGet(() -> Uni.createFrom().item(() -> ids.stream()
                        .map(id -> Expansion.refused(id, "which is of the unknown type " + wireName))
                        .toList()));
    }

    private static List<Expansion> inOrder(ExpansionRequest request, List<Expansion> found) {
        Map<String, Expansion> byId =
                found.stream().collect(Collectors.toMap(Expansion::id, each -> each, (one, other) -> one));
        return request.held().stream().map(held -> byId.get(held.id())).toList();
    }
}
