package dev.slipway.deployment.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.secrets.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenDocumentsTest {

    private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

    private final Secrets secrets = Secrets.under(key(1));
    private final FrozenDocuments documents = new FrozenDocuments(secrets);
    private final Manifest manifest = new Manifest(
            List.of(
                    new ManifestVariable("Url", "https://db.internal", null, false, List.of()),
                    new ManifestVariable("Key", null, secrets.seal("k3y!"), true, List.of("a1")),
                    new ManifestVariable("Never", "", null, true, List.of()),
                    new ManifestVariable("Pin", null, secrets.seal("0000"), true, List.of())),
            List.of(),
            List.of("two equal values"));

    @Test
    void shouldGiveBackWhatWasStored() {
        var deployment = deployment();

        assertThat(documents.read(documents.write(deployment))).isEqualTo(deployment);
        assertThat(documents.manifest(documents.write(deployment))).isEqualTo(manifest);
    }

    @Test
    void shouldStoreNothingOfTheVariablesInTheOpen() {
        var stored = documents.write(deployment());

        assertThat(stored)
                .doesNotContain("db.internal", "k3y!", "Url", "two equal values")
                .contains("1.0.3");
    }

    /** What a change of the master key has to find. */
    @Test
    void shouldKeepNoSealedTextInsideOfAnother() {
        var sealed = SealedManifest.of(manifest, secrets::seal);

        assertThat(sealed.secrets()).hasSize(2).allMatch(each -> each.startsWith("v1."));
        assertThat(secrets.open(sealed.document())).doesNotContain("v1.");
    }

    @Test
    void shouldReadWhatAnOlderVersionStored() {
        var old = """
                {"release":{"releaseId":"Releases-1","librarySnapshotIds":[],"assembled":"2026-11-30T10:00:00Z"},
                 "grant":{"deploymentId":"Deployments-1","environmentSortOrder":0},"process":[],
                 "manifest":{"variables":[{"name":"A","value":"1","sealed":null,"sensitive":false,"actions":[]}],
                 "missing":[],"warnings":[]},"skipActions":[],"deploymentId":"Deployments-1","taskId":"ServerTasks-1",
                 "created":"2026-11-30T10:00:00Z","queueTime":"2026-11-30T10:00:00Z"}""";

        var read = documents.read(old);

        assertThat(read.manifest().variables()).containsExactly(new ManifestVariable("A", "1", null, false, List.of()));
        assertThat(read.wishes()).isEqualTo(FrozenDeployment.Wishes.NONE);
        assertThat(read.grant().history()).isEqualTo(Ticket.History.NONE);
    }

    @Test
    void shouldSayWhyItCannotBeRead() {
        var stored = documents.write(deployment());

        assertThatThrownBy(() -> new FrozenDocuments(Secrets.under(key(2))).read(stored))
                .isInstanceOf(UnreadableDeployment.class)
                .hasMessageContaining("variables cannot be decrypted")
                .hasMessageContaining("SLIPWAY_MASTER_KEY");
        assertThatThrownBy(() -> documents.read("{\"manifest\":{\"variables\":\"s3cret\"}}"))
                .isInstanceOf(UnreadableDeployment.class)
                .hasMessageContaining("deploy the release again")
                .hasMessageNotContaining("s3cret");
    }

    private FrozenDeployment deployment() {
        return new FrozenDeployment(
                new Ticket.ReleaseFacts(
                        "Spaces-1",
                        "Default",
                        "Releases-1",
                        "1.0.3",
                        "",
                        AT,
                        "Projects-1",
                        "Shop",
                        "shop",
                        "ProjectGroups-1",
                        "All",
                        "Channels-1",
                        "Default",
                        "process",
                        "variables",
                        List.of(),
                        "Off"),
                new Ticket.Grant(
                        "Deployments-1",
                        "Environments-1",
                        "Dev",
                        0,
                        false,
                        null,
                        null,
                        null,
                        new Ticket.History(
                                new Ticket.ReleaseName("Releases-0", "1.0.2"),
                                null,
                                null,
                                List.of(new Ticket.Change("1.0.3", "new"))),
                        new Ticket.TenantFacts("Acme", List.of("Region/North"))),
                List.of(),
                manifest,
                List.of(),
                "Deployments-1",
                "ServerTasks-1",
                "",
                "Users-1",
                "admin",
                AT,
                AT,
                null,
                false,
                new FrozenDeployment.Wishes("Admin", "admin@example.com", true, List.of("Machines-1"), List.of()));
    }

    private static String key(int filler) {
        var key = new byte[32];
        key[0] = (byte) filler;
        return Base64.getEncoder().encodeToString(key);
    }
}
