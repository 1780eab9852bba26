package dev.slipway.benchmarks.micro;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks whose names are given on one thread each; prints {@code TemplateBench.library <operations per second>}. */
public final class MicroRun {

    private MicroRun() {}

    public static void main(String[] names) throws RunnerException {
        var options = new OptionsBuilder()
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .forks(2)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs("-Xmx512m")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (String name : names) {
            options.include("\\." + name + "\\.");
        }
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            System.out.printf(
                    Locale.ROOT,
                    "%s %.3f%n",
                    name.substring(MicroRun.class.getPackageName().length() + 1),
                    result.getPrimaryResult().getScore());
        }
    }
}
