package dev.slipway.release.dashboard;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Replaces what the dashboard of a space shows. */
@ApplicationScoped
class EditDashboardConfiguration {

    private final DashboardConfigurationStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Stamps stamps;

    EditDashboardConfiguration(
            DashboardConfigurationStore store, Transactions transactions, Outbox outbox, Stamps stamps) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.stamps = stamps;
    }

    Uni<DashboardConfiguration> change(String spaceId, DashboardConfigurationChange change, Caller caller) {
        var wanted = DashboardConfiguration.of(spaceId, change, stamps.of(caller));
        var problems = new Problems();
        wanted.problems().forEach(problems::add);
        problems.throwIfAny();
        return transactions.in(tx -> save(tx, wanted, caller)).chain(() -> store.find(spaceId));
    }

    private Uni<Void> save(SqlClient tx, DashboardConfiguration wanted, Caller caller) {
        var ids = Stream.of(wanted.projectGroupIds(), wanted.projectIds(), wanted.environmentIds(), wanted.tenantIds())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return store.unknown(tx, wanted.spaceId(), ids)
                .invoke(EditDashboardConfiguration::refuseUnknown)
                .chain(() -> store.save(tx, wanted))
                .invoke(known -> {
                    if (!known) {
                        throw DomainException.notFound(
                                "There is no space '" + wanted.spaceId() + "'. GET /api/spaces/all lists the spaces.");
                    }
                })
                .chain(() -> outbox.append(tx, Audit.modified(caller, subject(wanted.spaceId()), stamps.now())));
    }

    private static void refuseUnknown(List<String> unknown) {
        var problems = new Problems();
        for (var id : unknown) {
            problems.add("The dashboard configuration names " + id
                    + ", which is no project group, project, environment or tenant of this space.");
        }
        problems.throwIfAny();
    }

    private static Subject subject(String spaceId) {
        var id = "dashboardconfiguration-" + spaceId;
        return Subject.of("Dashboard configuration", id, id).in(spaceId);
    }
}
