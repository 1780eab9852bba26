package dev.slipway.launcher;

import dev.slipway.embedded.EmbeddedException;
import dev.slipway.launcher.settings.Settings;
import dev.slipway.launcher.settings.SettingsException;
import dev.slipway.launcher.suite.SuiteException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class behind {@code ./slipway}. */
@Command(
        name = "slipway",
        description = "Starts, shows and stops a Slipway suite on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            RotateKeyCommand.class,
            ContainerSecretsCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Slipway {

    private static final int FAILED = 1;

    public static void main(String[] arguments) {
        var commandLine = new CommandLine(new Slipway()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (isForPeople(failure)) {
                System.err.println(failure.getMessage());
            } else {
                failure.printStackTrace();
            }
            return FAILED;
        });
        System.exit(commandLine.execute(arguments));
    }

    /** The settings of this shell. */
    static Settings settings() {
        return Settings.from(
                System.getenv(),
                Path.of(System.getProperty("slipway.root", "."))
                        .toAbsolutePath()
                        .normalize());
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Messages that name the thing and the next step need no stack trace. */
    private static boolean isForPeople(Exception failure) {
        return failure instanceof SettingsException
                || failure instanceof SuiteException
                || failure instanceof EmbeddedException
                || failure instanceof dev.slipway.launcher.demo.DemoException;
    }
}
