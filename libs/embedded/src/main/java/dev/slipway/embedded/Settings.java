package dev.slipway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A small {@code name=value} file that remembers what was once chosen (passwords, ports). */
final class Settings {

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Settings(Path file) {
        this.file = file;
    }

    static Settings in(Path file) {
        var settings = new Settings(file);
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .forEach(pair -> settings.values.put(pair[0], pair[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return settings;
    }

    synchronized String get(String name, Supplier<String> otherwise) {
        var known = values.get(name);
        return known != null ? known : put(name, otherwise.get());
    }

    synchronized String put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            PrivateFile.write(
                    file,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        return value;
    }
}
