package dev.slipway.launcher;

import dev.slipway.launcher.demo.Demo;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import dev.slipway.launcher.suite.RunningSuite;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts the suite and stays in the foreground until Ctrl-C or 'slipway down'.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Runs the demo when everything is up, and stays up.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        var settings = Slipway.settings();
        try (var suite = RunningSuite.start(settings, line -> Slipway.say(seconds(start) + "  " + line))) {
            announce(settings, suite.credentials(), seconds(start));
            if (demo
                    && new Demo(settings.url(), suite.credentials().apiKey(), settings.root(), Slipway::say).run()
                            != 0) {
                Slipway.say("The demo failed; the suite stays up. Ctrl-C ends it.");
            }
            suite.awaitEnd();
        }
        return 0;
    }

    private static void announce(Settings settings, Credentials credentials, String time) {
        Slipway.say("");
        Slipway.say("Slipway is ready after " + time.strip() + ": " + settings.url());
        Slipway.say("  administrator  admin, password in " + settings.home().resolve(Credentials.PASSWORD_FILE));
        Slipway.say("  API key        " + credentials.apiKey());
        Slipway.say("  data and logs  " + settings.home());
        Slipway.say("Ctrl-C or './slipway down' ends it.");
        Slipway.say("");
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - start) / 1e9);
    }
}
