package dev.slipway.variables.librarysets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Draft;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.neighbours.AskSpaces;
import dev.slipway.variables.sets.ForgetVariables;
import dev.slipway.variables.sets.OwnerKind;
import dev.slipway.variables.sets.VariableRule;
import dev.slipway.variables.sets.VariableSetId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates, changes and deletes library variable sets, and vouches for them as owners of variables. */
@ApplicationScoped
class EditLibrarySets implements OwnerKind {

    private final Documents documents;
    private final AskSpaces spaces;
    private final ForgetVariables variables;
    private final Secrets secrets;

    EditLibrarySets(Documents documents, AskSpaces spaces, ForgetVariables variables, Secrets secrets) {
        this.documents = documents;
        this.spaces = spaces;
        this.variables = variables;
        this.secrets = secrets;
    }

    Uni<Document<LibrarySet>> create(String spaceId, LibrarySetChange change, Caller caller) {
        return documents.create(LibrarySet.KIND, spaceId, caller, before -> plan(change, before));
    }

    Uni<Document<LibrarySet>> change(String spaceId, String id, LibrarySetChange change, Caller caller) {
        return documents.change(LibrarySet.KIND, spaceId, id, caller, before -> plan(change, before));
    }

    private Draft<LibrarySet> plan(LibrarySetChange change, Optional<Document<LibrarySet>> before) {
        return LibrarySetPlan.of(
                change, before, secrets::seal, () -> UUID.randomUUID().toString());
    }

    /** Refused while a project includes the set; release-service knows which do. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.get(LibrarySet.KIND, spaceId, id).flatMap(set -> spaces.projectsThatInclude(spaceId, set.id())
                .invoke(projects -> refuseWhileIncluded(set, projects))
                .chain(() -> documents.delete(
                        LibrarySet.KIND, spaceId, set.id(), caller, (tx, locked) -> variables.retire(tx, set.id()))));
    }

    @Override
    public Uni<VariableRule> rule(String spaceId, VariableSetId id) {
        return documents.find(LibrarySet.KIND, spaceId, id.owner()).map(set -> set.filter(
                        each -> each.body().contentType().equals(LibrarySet.SCRIPT_MODULE))
                .<VariableRule>map(each -> ScriptModuleRules::problems)
                .orElse(VariableRule.NONE));
    }

    private static void refuseWhileIncluded(Document<LibrarySet> set, List<String> projects) {
        if (!projects.isEmpty()) {
            throw DomainException.conflict("The library variable set '" + set.name()
                    + "' cannot be deleted while projects include it: " + String.join(", ", projects)
                    + ". Remove it from these projects first.");
        }
    }

    @Override
    public boolean isMine(VariableSetId id) {
        return LibrarySet.KIND.isId(id.owner());
    }

    /** Library values may be scoped to environments and free words; channels and actions belong to one project. */
    @Override
    public Uni<ProjectContext> context(String spaceId, VariableSetId id) {
        return documents
                .find(LibrarySet.KIND, spaceId, id.owner())
                .map(set -> set.orElseThrow(() -> DomainException.notFound("There is no variable set " + id.value()
                        + ": its owner " + id.owner() + " does not exist in this space.")))
                .flatMap(set -> spaces.environments(spaceId)
                        .map(environments -> new ProjectContext(
                                set.id(), spaceId, set.name(), set.slug(), environments, List.of(), List.of())));
    }
}
