package dev.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.rest.Caller;
import dev.slipway.rest.Origin;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Caller ADA = new Caller("Users-7", "ada", "Ada", false, Set.of(Caller.EVERYTHING));
    private static final Subject SHOP =
            Subject.of("Project", "Projects-12", "Web Shop").in("Spaces-1").with("ProjectGroups-1", "Projects-12");

    @Test
    void shouldSayWhoDidWhatAndPointAtTheNameInTheMessage() {
        AuditRecorded event = Audit.created(ADA, SHOP, NOW);

        assertThat(event.message()).isEqualTo("Project Web Shop was created");
        AuditRecorded.Reference reference = event.references().get(0);
        assertThat(event.message().substring(reference.start(), reference.start() + reference.length()))
                .isEqualTo("Web Shop");
        assertThat(event.userId()).isEqualTo("Users-7");
        assertThat(event.spaceId()).isEqualTo("Spaces-1");
        assertThat(event.category()).isEqualTo("Created");
    }

    @Test
    void shouldSayFromWhereAndWithWhat() {
        AuditRecorded event = Audit.created(ADA.from(new Origin("octopus/2.24.0", "192.0.2.17", "API key")), SHOP, NOW);

        assertThat(event.userAgent()).isEqualTo("octopus/2.24.0");
        assertThat(event.ipAddress()).isEqualTo("192.0.2.17");
        assertThat(event.identityEstablishedWith()).isEqualTo("API key");
        assertThat(Audit.created(ADA, SHOP, NOW).ipAddress()).isNull();
    }

    @Test
    void shouldNameEachRelatedDocumentOnceTheSubjectFirst() {
        assertThat(Audit.deleted(ADA, SHOP, NOW).relatedDocumentIds())
                .containsExactly("Projects-12", "ProjectGroups-1");
    }

    @Test
    void shouldCutALongNameAndStillPointAtIt() {
        AuditRecorded event = Audit.modified(ADA, Subject.of("Project", "Projects-1", "x".repeat(5000)), NOW);

        assertThat(event.message()).hasSizeLessThan(300).endsWith("… was changed");
        assertThat(event.references().get(0).length()).isEqualTo(201);
    }

    @Test
    void shouldTellAServiceFromAPerson() {
        AuditRecorded event =
                Audit.of("DeploymentQueued", Caller.service("deployment-service"), SHOP, " was queued", NOW);

        assertThat(event.service()).isTrue();
        assertThat(event.username()).isEqualTo("deployment-service");
    }
}
