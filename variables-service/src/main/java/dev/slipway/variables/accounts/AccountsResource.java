package dev.slipway.variables.accounts;

import dev.slipway.contracts.internal.Accounts;
import dev.slipway.contracts.internal.AccountsRequest;
import dev.slipway.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
        return documents.unknown(Account.KIND, request.spaceId(), request.ids()).map(Accounts::new);
    }
}
