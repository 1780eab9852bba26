package dev.slipway.templates;

import dev.slipway.templates.Expression.Computed;
import dev.slipway.templates.Expression.Filtered;
import dev.slipway.templates.Expression.First;
import dev.slipway.templates.Expression.Name;
import dev.slipway.templates.Expression.Step;
import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Node.Condition;
import dev.slipway.templates.Node.Operand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One evaluation: walks parsed templates, follows variables, and keeps to the limits. Used once, by one thread. */
final class Evaluator {

    private static final int MOST_STEPS = 2_000_000;
    private static final int LONGEST = 64 * 1024 * 1024;
    /** Templates within templates, of a variable's value or a block; far below what a thread's stack holds. */
    private static final int DEEPEST = 400;

    private static final String EACH = "octopus.template.each.";

    private final VariableDictionary variables;
    private final Set<String> unresolved = new LinkedHashSet<>();
    /** The variables that are being evaluated, outermost first. */
    private final List<VariableDictionary.Entry> active = new ArrayList<>();

    private @Nullable Frame frame;
    private int steps;
    private int depth;

    Evaluator(VariableDictionary variables) {
        this.variables = variables;
    }

    /**
     * A name that {@code each} gave to an element.
     *
     * @param path the variable that it stands for, or null
     * @param text its value when there is no such variable
     * @param index its place in the collection, from 0
     */
    private record Frame(
            String name,
            @Nullable String path,
            String text,
            int index,
            boolean last,
            @Nullable Frame outer) {}

    Evaluation template(Template template) {
        var out = new StringBuilder();
        render(template.nodes(), out);
        return new Evaluation(out.toString(), List.copyOf(unresolved), template.error());
    }

    Evaluation variable(VariableDictionary.Entry entry) {
        String text = follow(entry);
        return new Evaluation(text, List.copyOf(unresolved), entry.template().error());
    }

    private void render(List<Node> nodes, StringBuilder out) {
        if (++depth > DEEPEST) {
            throw new TemplateException("Variables refer to each other more than " + DEEPEST + " deep"
                    + (active.isEmpty() ? "" : ", last " + active.get(active.size() - 1).name));
        }
        for (Node node : nodes) {
            if (++steps > MOST_STEPS || out.length() > LONGEST) {
                throw new TemplateException("The template comes to too much text: more than " + LONGEST
                        + " characters or " + MOST_STEPS + " steps");
            }
            if (node instanceof Node.Text text) {
                out.append(text.text());
            } else if (node instanceof Node.Substitution token) {
                String value = value(token.expression());
                out.append(value == null ? echo(token.source()) : value);
            } else if (node instanceof Node.Conditional conditional) {
                render(chosen(conditional), out);
            } else if (node instanceof Node.Each each) {
                each(each, out);
            }
        }
        depth--;
    }

    private String echo(String token) {
        unresolved.add(token);
        return token;
    }

    private @Nullable String value(Expression expression) {
        if (expression instanceof Symbol symbol) {
            return symbol(symbol);
        }
        var filtered = (Filtered) expression;
        Filter filter = Filters.BUILT_IN.get(filtered.filter().toLowerCase(Locale.ROOT));
        if (filter == null) {
            return null;
        }
        String input = filtered.input() == null ? null : value(filtered.input());
        List<String> arguments = new ArrayList<>();
        for (List<Node> argument : filtered.arguments()) {
            var text = new StringBuilder();
            render(argument, text);
            arguments.add(text.toString());
        }
        return filter.apply(input, arguments);
    }

    private @Nullable String symbol(Symbol symbol) {
        Frame bound = frame == null ? null : frame(((Name) symbol.steps().get(0)).text());
        if (bound != null) {
            return element(bound, symbol);
        }
        String key = symbol.key();
        if (frame != null && key != null && key.startsWith(EACH)) {
            return special(key, frame);
        }
        if (key == null) {
            String path = path(symbol, "");
            key = path == null ? null : Expression.key(path);
        }
        VariableDictionary.Entry entry = key == null ? null : variables.entry(key);
        return entry == null ? null : follow(entry);
    }

    private @Nullable String element(Frame bound, Symbol symbol) {
        String path = bound.path() == null ? null : path(symbol, bound.path());
        VariableDictionary.Entry entry = path == null ? null : variables.entry(Expression.key(path));
        if (entry != null) {
            return follow(entry);
        }
        return symbol.steps().size() == 1 ? bound.text() : null;
    }

    private static @Nullable String special(String key, Frame frame) {
        return switch (key.substring(EACH.length())) {
            case "index" -> Integer.toString(frame.index());
            case "first" -> frame.index() == 0 ? "True" : "False";
            case "last" -> frame.last() ? "True" : "False";
            default -> null;
        };
    }

    private @Nullable Frame frame(String name) {
        for (Frame each = frame; each != null; each = each.outer()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    /** The variable's name with every index computed, or null. @param replaced stands for the first step unless empty */
    private @Nullable String path(Symbol symbol, String replaced) {
        var name = new StringBuilder(replaced);
        List<Step> parts = symbol.steps();
        for (Step part : replaced.isEmpty() ? parts : parts.subList(1, parts.size())) {
            String index = "";
            if (part instanceof Computed computed) {
                index = symbol(computed.index());
            } else if (part instanceof First) {
                List<String> indexes = variables.indexes(name.toString());
                index = indexes.isEmpty() ? null : indexes.get(0);
            }
            if (index == null) {
                return null;
            }
            Symbol.append(name, part, index);
        }
        return name.toString();
    }

    /** A variable's own templates see the dictionary only, not the names of a loop around the place that asks. */
    private String follow(VariableDictionary.Entry entry) {
        Template template = entry.template();
        if (template.nodes().size() == 1 && template.nodes().get(0) instanceof Node.Text text) {
            return text.text();
        }
        int loop = active.indexOf(entry);
        if (loop >= 0) {
            throw new TemplateException("The variable " + entry.name + " refers to itself: "
                    + active.subList(loop, active.size()).stream()
                            .map(each -> each.name)
                            .collect(Collectors.joining(" -> "))
                    + " -> " + entry.name);
        }
        Frame outer = frame;
        frame = null;
        active.add(entry);
        var out = new StringBuilder();
        render(template.nodes(), out);
        active.remove(active.size() - 1);
        frame = outer;
        return out.toString();
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
        Frame outer = frame;
        List<Element> elements = elements(each);
        if (elements == null) {
            echo(each.source());
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean last = i == elements.size() - 1;
            frame = new Frame(each.variable(), element.path(), element.text(), i, last, outer);
            render(each.body(), out);
        }
        frame = outer;
    }

    private record Element(@Nullable String path, String text) {}

    private @Nullable List<Element> elements(Node.Each each) {
        String path = collection(each.collection());
        if (path == null) {
            return null;
        }
        List<String> indexes = variables.indexes(path);
        if (!indexes.isEmpty()) {
            return indexes.stream()
                    .map(index -> new Element(path + "[" + index + "]", index))
                    .toList();
        }
        String list = symbol(each.collection());
        if (list == null) {
            return null;
        }
        return List.of(list.split(",", -1)).stream()
                .filter(item -> !item.isEmpty())
                .map(item -> new Element(null, item))
                .toList();
    }

    private @Nullable String collection(Symbol symbol) {
        Frame bound = frame(((Name) symbol.steps().get(0)).text());
        return bound == null ? path(symbol, "") : bound.path() == null ? "" : path(symbol, bound.path());
    }
}
