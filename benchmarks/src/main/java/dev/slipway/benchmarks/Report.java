package dev.slipway.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows as they are measured, printed as a Markdown table at the end. */
final class Report {

    private record Row(String what, String measured, String aim) {}

    private final List<Row> rows = new ArrayList<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void add(String what, String measured, String aim) {
        rows.add(new Row(what, measured, aim));
        out.printf("%s: %s (aim: %s)%n", what, measured, aim);
    }

    /** For a bar that a figure can be held against. */
    void judge(String what, String measured, String aim, boolean met) {
        add(what, measured, aim + (met ? ": met" : ": missed"));
    }

    void print() {
        out.println();
        out.println("| what | measured | aim |");
        out.println("|---|---|---|");
        rows.forEach(row -> out.printf("| %s | %s | %s |%n", row.what, row.measured, row.aim));
    }
}
