package dev.slipway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The plain tool beside the queue: a JVM that forks the same one-line script, eight at a time, and reads its output. */
final class ForkPeer {

    private ForkPeer() {}

    static double perSecond(int runs) throws Exception {
        Path folder = Files.createTempDirectory("slipway-fork");
        Path script = folder.resolve("script.sh");
        Files.writeString(script, "echo \"$EPOCHREALTIME\" > '" + folder + "/'$$\n");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            long start = System.nanoTime();
            List<Future<Integer>> exits = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                exits.add(threads.submit(() -> fork(script)));
            }
            for (Future<Integer> exit : exits) {
                if (exit.get(1, TimeUnit.MINUTES) != 0) {
                    throw new IllegalStateException("the plain script failed");
                }
            }
            return runs / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int fork(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }
}
