package dev.slipway.portal.deadletters;

import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks all services at once; one that does not answer takes nothing from the others. */
@ApplicationScoped
class AskServices {

    static final int MOST = 500;

    private static final Logger LOG = Logger.getLogger(AskServices.class);

    private final ServicesClient clients;

    AskServices(ServicesClient clients) {
        this.clients = clients;
    }

    Uni<List<Answer>> newest(int take) {
        return Uni.join()
                .all(clients.names().stream().map(name -> newest(name, take)).toList())
                .andFailFast();
    }

    Uni<Void> redrive(String service, long id) {
        return client(service).redrive(id);
    }

    private Uni<Answer> newest(String service, int take) {
        return client(service)
                .newest(take)
                .map(letters -> Answer.of(service, letters))
                .onFailure()
                .invoke(e ->
                        LOG.infof("service=%s does not say what its dead letters are: %s", service, e.getMessage()))
                .onFailure()
                .recoverWithItem(() -> Answer.none(service));
    }

    private DeadLettersClient client(String service) {
        return clients.of(service)
                .orElseThrow(() -> DomainException.notFound(
                        "There is no service " + service + ". There are " + String.join(", ", clients.names()) + "."));
    }
}
