package dev.slipway.launcher.containers;

import dev.slipway.embedded.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Variables for a shell to read ({@code docker/start}), one per line, in single quotes. */
record EnvironmentFile(Path file) {

    private static final String QUOTED_QUOTE = "'\\''";

    Map<String, String> read() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            variables.put(
                    line.substring(0, equals),
                    line.substring(equals + 2, line.length() - 1).replace(QUOTED_QUOTE, "'"));
        }
        return variables;
    }

    void write(Map<String, String> variables) {
        PrivateFile.write(
                file,
                variables.entrySet().stream()
                        .map(entry -> entry.getKey() + "='" + entry.getValue().replace("'", QUOTED_QUOTE) + "'\n")
                        .collect(Collectors.joining()));
    }
}
