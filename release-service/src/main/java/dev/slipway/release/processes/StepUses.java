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

    /** Where an action names something, as the path to such actions in the steps of a revision. */
    public enum Place {
        ENVIRONMENT("$[*].actions[*] ? (@.environments[*] == $id || @.excludedEnvironments[*] == $id)"),
        CHANNEL("$[*].actions[*] ? (@.channels[*] == $id)"),
        FEED("$[*].actions[*] ? (@.packages[*].feedId == $id || @.container.FeedId == $id)"),
        WORKER_POOL("$[*].actions[*] ? (@.workerPoolId == $id)");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    private static final String STEPS = """
        select 'step ''' || (a.action ->> 'name') || ''' of '
            || coalesce('runbook ''' || b.name || ''' of ', '') || 'project ''' || p.name || ''''
        from processes c join projects p on p.id = c.project_id left join runbooks b on b.id = c.runbook_id
        join process_revisions r on r.process_id = c.id and r.version = c.version
        cross join lateral
            jsonb_path_query(r.steps, cast(?3 as jsonpath), jsonb_build_object('id', cast(?2 as text)))
            with ordinality as a(action, place)
        where c.space_id = ?1 order by p.num, b.num nulls first, a.place limit 5
        """;

    private final Documents documents;

    StepUses(Documents documents) {
        this.documents = documents;
    }

    /** @param what as a message begins with it, for example {@code Channel 'Beta'} */
    public Uni<Void> refuseWhileNamed(Place place, String spaceId, String id, String what) {
        return of(place, spaceId, id).invoke(steps -> refuse(steps, what)).replaceWithVoid();
    }

    /** The first few, each as {@code step 'Deploy' of project 'Web'}. */
    Uni<List<String>> of(Place place, String spaceId, String id) {
        return documents.texts(STEPS, spaceId, id, place.path);
    }

    private static void refuse(List<String> steps, String what) {
        if (!steps.isEmpty()) {
            throw DomainException.conflict(what + " cannot be deleted while steps name it (" + String.join(", ", steps)
                    + "): change or remove these steps first.");
        }
    }
}
