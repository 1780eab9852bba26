package dev.slipway.launcher;

import dev.slipway.launcher.suite.Shutdown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Ends the suite of SLIPWAY_HOME; the data stay.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Shutdown.of(Slipway.settings().home(), Slipway::say);
        return 0;
    }
}
