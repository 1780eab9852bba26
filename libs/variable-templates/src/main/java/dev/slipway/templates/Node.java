package dev.slipway.templates;

import java.util.List;

/** A parsed piece of a template. */
sealed interface Node {

    record Text(String text) implements Node {}

    /** @param source the token as written, for the echo */
    record Substitution(Expression expression, String source) implements Node {}

    /** @param source the token as written, for the echo */
    record Calculated(Calculation calculation, String source) implements Node {}

    /** The first branch whose condition holds, else {@code otherwise}. */
    record Conditional(List<Branch> branches, List<Node> otherwise) implements Node {}

    record Branch(Condition condition, List<Node> body) {}

    record Each(String variable, Expression.Symbol collection, List<Node> body) implements Node {}

    sealed interface Condition {

        record Truthy(Operand operand, boolean negated) implements Condition {}

        record Comparison(Operand left, Operand right, boolean equal, boolean negated) implements Condition {}
    }

    sealed interface Operand {

        record Literal(String text) implements Operand {}

        record Value(Expression expression) implements Operand {}
    }
}
