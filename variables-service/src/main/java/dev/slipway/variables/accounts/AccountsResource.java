package dev.slipway.variables.accounts;

import dev.slipway.contracts.internal.Accounts;
import dev.slipway.contracts.internal.AccountsRequest;
import dev.slipway.rest.IdList;
import dev.slipway.rest.InternalRoute;
import dev.slipway.variables.documents.Document;
import dev.slipway.variables.documents.Documents;
import dev.slipway.variables.documents.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask before they keep a reference to an account. */
@Path("/internal/accounts")
@Tag(name = "Internal")
class AccountsResource {

    private final Documents documents;

    AccountsResource(Documents documents) {
        this.documents = documents;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Says which of the ids are no account of the space",
            description = "A deletion after the answer is told as a fact; who keeps references listens to it.")
    public Uni<Accounts> unknown(AccountsRequest request) {
        if (request.ids().isEmpty()) {
            return Uni.createFrom().item(new Accounts(List.of()));
        }
        var wanted = new Wanted(request.spaceId(), IdList.of(request.ids()), null, "", List.of());
        return documents.all(Account.KIND, wanted).map(found -> {
            var known = found.stream().map(Document::id).collect(Collectors.toSet());
            return new Accounts(
                    request.ids().stream().filter(id -> !known.contains(id)).toList());
        });
    }
}
