package dev.slipway.benchmarks.micro;

import dev.slipway.templates.Template;
import dev.slipway.templates.VariableDictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A parsed template of 10 KB with 200 plain tokens, against what one would write in five lines. */
@State(Scope.Thread)
public class TemplateBench {

    static final int TOKENS = 200;
    private static final int VARIABLES = 50;
    private static final String TEXT = "connection.pool.timeout.seconds = ";
    private static final Pattern TOKEN = Pattern.compile("#\\{([^{}|]+)}");

    private final VariableDictionary variables = new VariableDictionary();
    private final Map<String, String> map = new HashMap<>();
    private String source = "";
    private Template template = Template.parse("");

    @Setup
    public void fill() {
        for (int i = 0; i < VARIABLES; i++) {
            variables.set("Project.Setting" + i, "value-of-" + i);
            map.put("Project.Setting" + i, "value-of-" + i);
        }
        var text = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            text.append(TEXT).append("#{Project.Setting").append(i % VARIABLES).append("}\n");
        }
        source = text.toString();
        template = Template.parse(source);
        if (!library().equals(naive())) {
            throw new IllegalStateException("The two come to different texts");
        }
    }

    @Benchmark
    public String library() {
        return variables.evaluate(template).text();
    }

    /** Knows nothing of case, blanks, filters, blocks or values that hold tokens. */
    @Benchmark
    public String naive() {
        Matcher matcher = TOKEN.matcher(source);
        var out = new StringBuilder();
        while (matcher.find()) {
            String value = map.get(matcher.group(1));
            matcher.appendReplacement(out, Matcher.quoteReplacement(value == null ? matcher.group() : value));
        }
        return matcher.appendTail(out).toString();
    }
}
