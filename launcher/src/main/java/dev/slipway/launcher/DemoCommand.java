package dev.slipway.launcher;

import dev.slipway.launcher.demo.Demo;
import dev.slipway.launcher.settings.Credentials;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Runs the main job on the sample in examples/ against the running suite.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        var settings = Slipway.settings();
        return new Demo(settings.url(), Credentials.in(settings).apiKey(), settings.root(), Slipway::say).run();
    }
}
