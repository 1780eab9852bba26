package dev.slipway.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(name = "bench", description = "Measures a suite of its own (module benchmarks); arguments are passed on.")
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "dev.slipway.benchmarks.Bench";

    @Unmatched
    private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var root = Slipway.settings().root();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(root), MAIN, "--root", root.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The benchmarks need what the launcher needs: its lib folder serves both. */
    private static String classPath(Path root) {
        return root.resolve("benchmarks/target/classes") + File.pathSeparator + root.resolve("launcher/target/lib")
                + "/*";
    }
}
