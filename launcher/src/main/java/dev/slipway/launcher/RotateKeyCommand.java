package dev.slipway.launcher;

import dev.slipway.launcher.settings.MasterKeyFiles;
import dev.slipway.launcher.settings.SettingsException;
import dev.slipway.launcher.suite.StateFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Only files change: the next start seals under the new key, and wraps again what is sealed under the former. */
@Command(
        name = "rotate-key",
        description = "Makes a new master key in SLIPWAY_HOME and keeps the former one beside it for as long as it is"
                + " needed: the next start wraps all secrets again while the suite runs.",
        mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var settings = Slipway.settings();
        var files = new MasterKeyFiles(settings.home());
        if (settings.masterKey().isPresent()) {
            throw new SettingsException(
                    List.of("The master key is set by SLIPWAY_MASTER_KEY, not kept in " + settings.home()
                            + ": set SLIPWAY_FORMER_MASTER_KEYS to its present value and SLIPWAY_MASTER_KEY to a new one, from:"
                            + " openssl rand -base64 32. Then start the suite again."));
        }
        if (!files.drawn()) {
            throw new SettingsException(List.of("There is no master key in " + settings.home()
                    + " to change: the first './slipway up' draws one."));
        }
        if (!files.former().isEmpty()) {
            // A suite that runs removes them together when it is done: none may join them meanwhile.
            throw new SettingsException(List.of("The former master key in " + settings.home()
                    + " is not removed yet: './slipway up' seals everything under the present one, and says so when it is"
                    + " done. Then the key can be changed again."));
        }
        files.rotate();
        Slipway.say("There is a new master key in " + settings.home()
                + ". The former one stays beside it until every secret"
                + " is sealed under the new one; the suite does that while it runs, and then removes the former.");
        boolean running = StateFile.in(settings.home())
                .read()
                .flatMap(state -> state.launcher().find())
                .isPresent();
        Slipway.say(
                running ? "To begin, start the suite again: ./slipway down; ./slipway up" : "To begin: ./slipway up");
        return 0;
    }
}
