package dev.slipway.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fuzzers of this run sent and were answered, in {@code target/fuzz-report.txt}. */
final class FuzzReport {

    private static final Path FILE = Path.of("target", "fuzz-report.txt");
    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    private FuzzReport() {}

    static synchronized void write(String section, List<String> lines) {
        SECTIONS.put(section, List.copyOf(lines));
        StringBuilder text = new StringBuilder();
        SECTIONS.forEach((title, all) ->
                text.append(title).append('\n').append(String.join("\n", all)).append("\n\n"));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String share(int part, int of) {
        return part + " of " + of + " (" + (of == 0 ? 0 : 100 * part / of) + " %)";
    }
}
