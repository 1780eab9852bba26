package dev.slipway.launcher;

import dev.slipway.launcher.suite.Health;
import dev.slipway.launcher.suite.StateFile;
import dev.slipway.launcher.suite.SuiteState;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description =
                "Tells of each process: pid, port, health. Ends with 0 when all are healthy, 3 when nothing runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int UNHEALTHY = 1;
    private static final int NOT_RUNNING = 3;

    @Override
    public Integer call() {
        var home = Slipway.settings().home();
        var state = StateFile.in(home).read();
        if (state.isEmpty() || state.get().launcher().find().isEmpty()) {
            Slipway.say("Nothing runs on " + home
                    + state.map(it -> ": its launcher was killed, './slipway down' cleans up")
                            .orElse(""));
            return NOT_RUNNING;
        }
        Slipway.say(state.get().url() + (state.get().complete() ? "" : "  (starting)"));
        Slipway.say(row("process", "pid", "port", "metrics", "health", "restarts", "log"));
        var health = new Health();
        boolean good = true;
        for (var entry : state.get().processes()) {
            boolean healthy = health.good(entry);
            good &= healthy;
            Slipway.say(describe(entry, healthy));
        }
        return good && state.get().complete() ? 0 : UNHEALTHY;
    }

    private static String describe(SuiteState.Entry entry, boolean healthy) {
        String condition = healthy ? "good" : entry.process().find().isPresent() ? "not ready" : "not running";
        return row(
                entry.name(),
                String.valueOf(entry.process().pid()),
                String.valueOf(entry.port()),
                entry.managementPort() == 0 ? "" : String.valueOf(entry.managementPort()),
                condition,
                String.valueOf(entry.restarts()),
                entry.log());
    }

    private static String row(
            String name, String pid, String port, String metrics, String health, String restarts, String log) {
        return String.format(
                Locale.ROOT, "%-20s %8s %6s %8s  %-12s %8s  %s", name, pid, port, metrics, health, restarts, log);
    }
}
