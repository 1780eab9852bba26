package dev.slipway.launcher;

import dev.slipway.launcher.containers.ContainerSecrets;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.MasterKeyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For {@code docker-compose.yml}: draws the suite's secrets into one folder per container. */
@Command(
        name = "container-secrets",
        hidden = true,
        description = "Draws passwords and keys for a suite in containers, one folder each.",
        mixinStandardHelpOptions = true)
final class ContainerSecretsCommand implements Callable<Integer> {

    @Option(names = "--out", description = "The folder of folders.", defaultValue = "/secrets")
    private Path out = Path.of("/secrets");

    @Override
    public Integer call() throws Exception {
        var secrets = new ContainerSecrets(out);
        var settings = Slipway.settings();
        if (secrets.drawn()) {
            Slipway.say(
                    secrets.change(settings)
                            ? "Settings changed: restart the portal for the administrator's, the services for the master key"
                            : "Secrets were there already");
            return 0;
        }
        Path portal = Files.createDirectories(out.resolve("portal"));
        var credentials = Credentials.in(settings.withHome(portal));
        secrets.draw(credentials);
        // it stands in the environment of the services that need it; the portal, whose folder this is, does not
        Files.deleteIfExists(portal.resolve(MasterKeyFiles.PRESENT));
        Slipway.say("Secrets are drawn");
        return 0;
    }
}
