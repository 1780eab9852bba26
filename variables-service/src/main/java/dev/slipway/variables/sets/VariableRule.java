package dev.slipway.variables.sets;

import java.util.List;

/** What an owner demands of its variables besides what is asked of all. */
public interface VariableRule {

    VariableRule NONE = variables -> List.of();

    /** Sentences for who saves them; empty when nothing is wrong. */
    List<String> problems(List<Variable> variables);
}
