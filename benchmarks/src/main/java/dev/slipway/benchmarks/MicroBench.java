package dev.slipway.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows that JMH measures; see {@code micro}. They need no suite. */
final class MicroBench {

    static final Set<String> ROWS = Set.of("templates", "scoping", "masking");

    private static final String PROGRAM = "dev.slipway.benchmarks.micro.MicroRun";
    private static final int MILLIS = 1000;

    private final Path root;

    MicroBench(Path root) {
        this.root = root;
    }

    void measure(List<String> rows, Report report) throws IOException, InterruptedException {
        if (rows.contains("templates")) {
            Map<String, Double> perSecond = run("TemplateBench");
            double library = rate(perSecond, "TemplateBench.library");
            double naive = rate(perSecond, "TemplateBench.naive");
            report.judge(
                    "a template of 11 KB with 200 tokens, parsed once, one thread",
                    String.format(
                            Locale.ROOT,
                            "%.0f/s against %.0f/s by a regular expression: %.1f",
                            library,
                            naive,
                            library / naive),
                    "≥ 20,000/s, ≥ 5 ×",
                    library >= 20_000 && library >= 5 * naive);
        }
        if (rows.contains("scoping")) {
            double millis = MILLIS / rate(run("ScopingBench"), "ScopingBench.resolve");
            report.judge(
                    "scopes of 5,000 values resolved",
                    String.format(Locale.ROOT, "%.2f ms", millis),
                    "≤ 5 ms",
                    millis <= 5);
        }
        if (rows.contains("masking")) {
            Map<String, Double> megabytes = run("MaskingBench");
            double masked = rate(megabytes, "MaskingBench.mask");
            double collected = rate(megabytes, "MaskingBench.collect");
            double copied = rate(megabytes, "MaskingBench.copy");
            report.judge(
                    "a script's output masked under 500 secrets",
                    String.format(
                            Locale.ROOT,
                            "%.0f MB/s against %.0f MB/s into a ByteArrayOutputStream: %.2f (bare copies in the cache %.0f MB/s: %.2f)",
                            masked,
                            collected,
                            masked / collected,
                            copied,
                            masked / copied),
                    "≥ 0.2 ×",
                    masked >= 0.2 * collected);
        }
    }

    private static double rate(Map<String, Double> perSecond, String name) {
        Double rate = perSecond.get(name);
        if (rate == null) {
            throw new IllegalStateException(name + " was not measured, only " + perSecond.keySet());
        }
        return rate;
    }

    /** Rates per second by name. */
    private Map<String, Double> run(String benchmark) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        PROGRAM,
                        benchmark)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(benchmark + " failed: " + output);
        }
        Map<String, Double> rates = new HashMap<>();
        output.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> {
                    if (words[0].startsWith(benchmark + ".")) {
                        rates.put(words[0], Double.valueOf(words[1]));
                    }
                });
        return rates;
    }

    private String classPath() {
        List<String> places = new ArrayList<>();
        places.add(root.resolve("benchmarks/target/classes").toString());
        places.add(root.resolve("benchmarks/target/lib") + "/*");
        places.add(root.resolve("variables-service/target/quarkus-app/app") + "/*");
        return String.join(":", places);
    }
}
