package dev.slipway.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CPU milliseconds that each part of a suite has used, user and system together, from {@code /proc}. On a machine with
 * neighbours this says more than the wall clock does.
 */
record Cpu(Map<String, Long> milliseconds) {

    /** Of the clock that {@code /proc} counts in: 100 ticks a second on every Linux. */
    private static final long TICK_MILLISECONDS = 10;

    private static final String LOAD_GENERATOR = "load generator";
    private static final Pattern SERVICE = Pattern.compile("-Dslipway\\.service=(\\S+)");

    /** Of the suite's processes, and of this one as the load generator, since they started. */
    static Cpu of(ProcessHandle suite) {
        Map<String, Long> sums = new TreeMap<>();
        Stream.concat(Stream.of(suite), suite.descendants())
                .forEach(process -> sums.merge(name(process.pid()), used(process.pid()), Long::sum));
        sums.put(LOAD_GENERATOR, used(ProcessHandle.current().pid()));
        return new Cpu(sums);
    }

    Cpu since(Cpu start) {
        Map<String, Long> used = new TreeMap<>();
        milliseconds.forEach((part, now) -> used.put(part, now - start.milliseconds.getOrDefault(part, 0L)));
        return new Cpu(used);
    }

    /** Without this process, which does nothing while a suite starts but has had children of its own before. */
    Cpu ofSuiteAlone() {
        Map<String, Long> used = new TreeMap<>(milliseconds);
        used.remove(LOAD_GENERATOR);
        return new Cpu(used);
    }

    /** {@code 4.8 ms: portal 0.9, …}, largest first. */
    String each(int pieces) {
        List<Map.Entry<String, Long>> parts = new ArrayList<>(milliseconds.entrySet());
        parts.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        long all = parts.stream().mapToLong(Map.Entry::getValue).sum();
        return perPiece(all, pieces) + " ms: "
                + parts.stream()
                        .filter(part -> part.getValue() * 100 >= all)
                        .map(part -> part.getKey() + " " + perPiece(part.getValue(), pieces))
                        .collect(Collectors.joining(", "));
    }

    private static String perPiece(long milliseconds, int pieces) {
        return String.format(Locale.ROOT, "%.2f", (double) milliseconds / Math.max(1, pieces));
    }

    private static String name(long pid) {
        String command = read(pid, "cmdline").replace('\0', ' ');
        Matcher service = SERVICE.matcher(command);
        if (service.find()) {
            return service.group(1);
        }
        return command.contains("postgres") && !command.contains("java") ? "postgres" : "launcher";
    }

    /** With the children that have ended and been waited for. */
    private static long used(long pid) {
        String stat = read(pid, "stat");
        // the command's name in brackets may itself hold spaces; utime, stime, cutime and cstime are fields 14 to 17
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length < 15) {
            return 0;
        }
        return TICK_MILLISECONDS
                * Stream.of(fields[11], fields[12], fields[13], fields[14])
                        .mapToLong(Long::parseLong)
                        .sum();
    }

    private static String read(long pid, String file) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", "" + pid, file)), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
