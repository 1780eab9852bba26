package dev.slipway.templates;

/** What stands behind {@code calc}, in double precision. */
sealed interface Calculation {

    record Number(double value) implements Calculation {}

    record Value(Expression.Symbol symbol) implements Calculation {}

    record Negated(Calculation operand) implements Calculation {}

    record Operation(char operator, Calculation left, Calculation right) implements Calculation {

        double apply(double a, double b) {
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> a / b;
            };
        }
    }
}
