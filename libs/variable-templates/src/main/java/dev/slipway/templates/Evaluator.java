package dev.slipway.templates;

import dev.slipway.templates.Expression.Filtered;
import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Node.Condition;
import dev.slipway.templates.Node.Operand;
import dev.slipway.templates.formats.NumberFormats;
import dev.slipway.templates.formats.Numeral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One evaluation: walks parsed templates, follows variables, and keeps to the limits. Used once, by one thread. */
final class Evaluator implements Lookup.Variables {

    private static final int MOST_STEPS = 2_000_000;
    /** Of a result, of what filters make on the way, and of their arguments together. Characters. */
    private static final int LONGEST = 16 * 1024 * 1024;
    /** Templates within templates, of a variable's value or a block; far below what a thread's stack holds. */
    private static final int DEEPEST = 400;

    private static final String NULL = "null";

    private final VariableDictionary variables;
    private final Lookup lookup;
    private final Set<String> unresolved = new LinkedHashSet<>();
    /** The variables that are being evaluated, outermost first. */
    private final List<VariableDictionary.Entry> active = new ArrayList<>();

    private @Nullable Scope scope;
    /** The filter {@code Null} was met: what is being evaluated has no value, whatever else stands in it. */
    private boolean nothing;

    private int steps;
    private int depth;

    Evaluator(VariableDictionary variables) {
        this.variables = variables;
        this.lookup = new Lookup(variables, this);
    }

    Evaluation template(Template template) {
        var out = new StringBuilder(template.source().length());
        render(template.nodes(), out);
        return new Evaluation(nothing ? "" : out.toString(), List.copyOf(unresolved), template.error());
    }

    private void render(List<Node> nodes, StringBuilder out) {
        if (++depth > DEEPEST) {
            throw new TemplateException("Variables refer to each other more than " + DEEPEST + " deep"
                    + (active.isEmpty() ? "" : ", last " + active.get(active.size() - 1).name));
        }
        for (Node node : nodes) {
            if (++steps > MOST_STEPS) {
                throw tooMuch();
            }
            bound(out.length());
            render(node, out);
        }
        depth--;
    }

    private void render(Node node, StringBuilder out) {
        if (node instanceof Node.Text text) {
            out.append(text.text());
        } else if (node instanceof Node.Substitution token) {
            String value = value(token.expression());
            out.append(value == null ? echo(token.source()) : value);
        } else if (node instanceof Node.Conditional conditional) {
            render(chosen(conditional), out);
        } else if (node instanceof Node.Each each) {
            each(each, out);
        } else if (node instanceof Node.Calculated token) {
            Double number = number(token.calculation());
            String text = number == null ? null : NumberFormats.plain(number);
            out.append(text == null ? echo(token.source()) : text);
        }
    }

    private String echo(String token) {
        if (!nothing) {
            unresolved.add(token);
        }
        return token;
    }

    @Override
    public @Nullable String value(Expression expression) {
        if (expression instanceof Symbol symbol) {
            return lookup.value(symbol, scope);
        }
        var filtered = (Filtered) expression;
        String input = filtered.input() == null ? null : value(filtered.input());
        if (filtered.filter().equals(NULL) && filtered.arguments().isEmpty()) {
            nothing = true;
            return null;
        }
        Filter filter = variables.filter(filtered.filter());
        if (filter == null) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        long length = 0;
        for (Node argument : filtered.arguments()) {
            var text = new StringBuilder();
            render(List.of(argument), text);
            arguments.add(text.toString());
            length += text.length();
            bound(length);
        }
        String result = filter.apply(input, arguments);
        bound(result == null ? 0 : result.length());
        return result;
    }

    private static void bound(long length) {
        if (length > LONGEST) {
            throw tooMuch();
        }
    }

    private static TemplateException tooMuch() {
        return new TemplateException("The template comes to too much text: more than " + LONGEST + " characters or "
                + MOST_STEPS + " steps");
    }

    /** A variable's own templates see the dictionary only, not the names of a loop around the place that asks. */
    @Override
    public @Nullable String follow(VariableDictionary.Entry entry) {
        if (entry.plain) {
            return entry.value;
        }
        int loop = active.indexOf(entry);
        if (loop >= 0) {
            throw new TemplateException("The variable " + entry.name + " refers to itself: "
                    + active.subList(loop, active.size()).stream()
                            .map(each -> each.name)
                            .collect(Collectors.joining(" -> "))
                    + " -> " + entry.name);
        }
        Scope outer = scope;
        boolean outerNothing = nothing;
        scope = null;
        nothing = false;
        active.add(entry);
        var out = new StringBuilder();
        render(entry.template().nodes(), out);
        String value = nothing ? null : out.toString();
        active.remove(active.size() - 1);
        nothing = outerNothing;
        scope = outer;
        return value;
    }

    @Override
    public boolean isActive(VariableDictionary.Entry entry) {
        return active.contains(entry);
    }

    private List<Node> chosen(Node.Conditional conditional) {
        for (Node.Branch branch : conditional.branches()) {
            if (holds(branch.condition())) {
                return branch.body();
            }
        }
        return conditional.otherwise();
    }

    private boolean holds(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            boolean same = operand(comparison.left()).equals(operand(comparison.right()));
            return (same == comparison.equal()) != comparison.negated();
        }
        var truthy = (Condition.Truthy) condition;
        return isTruthy(operand(truthy.operand())) != truthy.negated();
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        String value = value(((Operand.Value) operand).expression());
        return value == null ? "" : value;
    }

    static boolean isTruthy(String value) {
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "no", "false" -> false;
            default -> !value.isEmpty() && !value.equals("0");
        };
    }

    private void each(Node.Each each, StringBuilder out) {
        Scope outer = scope;
        List<Scope.Element> elements = lookup.elements(each.collection(), outer);
        for (int i = 0; i < elements.size(); i++) {
            scope = new Scope(each.variable(), elements.get(i), i, i == elements.size() - 1, outer);
            render(each.body(), out);
        }
        scope = outer;
    }

    /** Null when something in it is no number. */
    private @Nullable Double number(Calculation calculation) {
        if (calculation instanceof Calculation.Number number) {
            return number.value();
        }
        if (calculation instanceof Calculation.Value value) {
            String text = lookup.value(value.symbol(), scope);
            Numeral number = text == null ? null : Numeral.parse(Numeral.Kind.DOUBLE, text);
            return number == null ? null : number.value().doubleValue();
        }
        if (calculation instanceof Calculation.Negated negated) {
            Double number = number(negated.operand());
            return number == null ? null : -number;
        }
        var operation = (Calculation.Operation) calculation;
        Double left = number(operation.left());
        Double right = left == null ? null : number(operation.right());
        return left == null || right == null ? null : (Double) operation.apply(left, right);
    }
}
