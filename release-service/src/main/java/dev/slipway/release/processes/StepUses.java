package dev.slipway.release.processes;

import dev.slipway.release.documents.Documents;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What steps name is not deleted behind their back: a step for one environment must not become one for all, nor one that
 * nothing can run. Only live steps count, of projects and of runbooks; frozen ones keep the names that they were frozen with.
 */
@ApplicationScoped
public class StepUses {

    /** Where an action names something, as a path into the steps of a revision. */
    public enum Place {
        ENVIRONMENT("$[*].actions[*] ? (@.environments[*] == $id || @.excludedEnvironments[*] == $id)"),
        CHANNEL("$[*].actions[*].channels[*] ? (@ == $id)"),
        FEED("$[*].actions[*] ? (@.packages[*].feedId == $id || @.container.FeedId == $id)");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    private static final String OWNERS = """
        select coalesce('runbook ''' || b.name || ''' of ', '') || 'project ''' || p.name || ''''
        from processes c join projects p on p.id = c.project_id left join runbooks b on b.id = c.runbook_id
        join process_revisions r on r.process_id = c.id and r.version = c.version
        where c.space_id = ?1 and jsonb_path_exists(r.steps, cast(?3 as jsonpath), jsonb_build_object('id', cast(?2 as text)))
        order by p.num, b.num nulls first limit 5
        """;

    private final Documents documents;

    StepUses(Documents documents) {
        this.documents = documents;
    }

    /** @param what as a message begins with it, for example {@code Channel 'Beta'} */
    public Uni<Void> refuseWhileNamed(Place place, String spaceId, String id, String what) {
        return documents
                .texts(OWNERS, spaceId, id, place.path)
                .invoke(owners -> refuse(owners, what))
                .replaceWithVoid();
    }

    private static void refuse(List<String> owners, String what) {
        if (!owners.isEmpty()) {
            throw DomainException.conflict(what + " cannot be deleted while steps name it, in "
                    + String.join(", ", owners) + ": change or remove these steps first.");
        }
    }
}
