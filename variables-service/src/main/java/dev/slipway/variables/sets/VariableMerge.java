package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.rest.Problems;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.VariableSetChange.PromptChange;
import dev.slipway.variables.sets.VariableSetChange.VariableChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next revision from the current one and what a client sent: keeps ids and secrets, checks names and scopes.
 * A secret is kept when the client sends none; an empty text counts as none, because some clients cannot send null.
 */
final class VariableMerge {

    private static final int LONGEST_NAME = 1000;

    private final Map<String, Variable> current;
    private final ProjectContext project;
    private final UnaryOperator<String> seal;
    private final Supplier<String> newId;
    private final Problems problems = new Problems();
    private final Set<String> taken = new HashSet<>();

    private VariableMerge(
            List<Variable> current, ProjectContext project, UnaryOperator<String> seal, Supplier<String> newId) {
        this.current = current.stream().collect(Collectors.toMap(Variable::id, each -> each));
        this.project = project;
        this.seal = seal;
        this.newId = newId;
    }

    /** Fails with all problems at once. */
    static List<Variable> merge(
            List<Variable> current,
            @Nullable List<@Nullable VariableChange> sent,
            ProjectContext project,
            UnaryOperator<String> seal,
            Supplier<String> newId) {
        var merge = new VariableMerge(current, project, seal, newId);
        List<Variable> next = new ArrayList<>();
        if (sent == null) {
            merge.problems.add("Variables are missing: send the whole set, with an empty list to remove all of them.");
        } else {
            for (VariableChange change : sent) {
                if (change == null) {
                    merge.problems.add("A variable is null. Remove it from the list.");
                } else {
                    next.add(merge.one(change));
                }
            }
        }
        merge.problems.throwIfAny();
        return List.copyOf(next);
    }

    private Variable one(VariableChange change) {
        String name = change.name() == null ? "" : change.name().strip();
        problems.require(!name.isEmpty(), "A variable has no name. Name it, or remove it.");
        problems.require(
                name.length() <= LONGEST_NAME, "A name of a variable is longer than " + LONGEST_NAME + " characters.");
        Variable before = change.id() == null ? null : current.get(change.id());
        String id = before == null ? newId.get() : before.id();
        problems.require(
                taken.add(id),
                "Two variables have the id " + id + " (" + name + "). Leave the id of the new one empty.");
        VariableType type = type(change, name);
        boolean sensitive = type == VariableType.SENSITIVE;
        return new Variable(
                id,
                name,
                sensitive ? null : change.value(),
                sensitive ? sealed(change, before) : null,
                change.description(),
                type,
                scope(change, name, before),
                change.isEditable() == null || change.isEditable(),
                prompt(change.prompt()));
    }

    private VariableType type(VariableChange change, String name) {
        if (Boolean.TRUE.equals(change.isSensitive())) {
            return VariableType.SENSITIVE;
        }
        if (change.type() == null || change.type().isBlank()) {
            return VariableType.STRING;
        }
        return VariableType.named(change.type().strip()).orElseGet(() -> {
            problems.add("The variable " + name + " has the unknown type '" + change.type()
                    + "'. Use String or Sensitive, or " + "the name of a kind of account.");
            return VariableType.STRING;
        });
    }

    private @Nullable String sealed(VariableChange change, @Nullable Variable before) {
        String value = change.value();
        if (value == null || value.isEmpty()) {
            return before == null ? null : before.sealed();
        }
        return seal.apply(value);
    }

    private Scope scope(VariableChange change, String name, @Nullable Variable before) {
        if (change.scope() == null) {
            return Scope.NONE;
        }
        var ids = new EnumMap<Dimension, List<String>>(Dimension.class);
        change.scope().forEach((key, values) -> {
            if (values == null || values.isEmpty()) {
                return;
            }
            Dimension.named(key)
                    .ifPresentOrElse(
                            dimension -> ids.put(dimension, checked(dimension, values, name, before)),
                            () -> problems.add("The variable " + name + " has a scope '" + key + "', which is none of "
                                    + "Environment, Machine, Role, Action, Channel, TenantTag, ProcessOwner."));
        });
        return new Scope(ids);
    }

    /** An id that stood in this variable's scope before may stay, though its bearer is gone. */
    private List<String> checked(Dimension dimension, List<String> ids, String name, @Nullable Variable before) {
        List<String> kept = before == null ? List.of() : before.scope().of(dimension);
        for (String id : ids) {
            String problem = kept.contains(id) ? null : ScopeRules.problem(project, name, dimension, id);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return ids;
    }

    private static @Nullable Prompt prompt(@Nullable PromptChange change) {
        if (change == null) {
            return null;
        }
        var settings = new LinkedHashMap<String, String>();
        if (change.displaySettings() != null) {
            change.displaySettings().forEach((key, value) -> {
                if (value != null) {
                    settings.put(key, value);
                }
            });
        }
        return new Prompt(change.label(), change.description(), Boolean.TRUE.equals(change.required()), settings);
    }
}
