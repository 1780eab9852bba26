package dev.slipway.variables.accounts;

import static dev.slipway.rest.Permission.ACCOUNT_CREATE;
import static dev.slipway.rest.Permission.ACCOUNT_DELETE;
import static dev.slipway.rest.Permission.ACCOUNT_EDIT;
import static dev.slipway.rest.Permission.ACCOUNT_VIEW;

import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import dev.slipway.variables.sets.FindUses;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/accounts")
@Tag(name = "Accounts", description = "What steps sign in to clouds and machines with")
class AccountResource {

    private final Documents documents;
    private final EditAccounts edit;
    private final FindUses uses;
    private final CurrentCaller caller;

    AccountResource(Documents documents, EditAccounts edit, FindUses uses, CurrentCaller caller) {
        this.documents = documents;
        this.edit = edit;
        this.uses = uses;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(ACCOUNT_VIEW)
    @Operation(summary = "Lists accounts by name; of secrets only whether there is one")
    public Uni<Page<AccountView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("accountType") List<String> accountType,
            @BeanParam PageRequest page) {
        var wanted =
                Wanted.in(spaceId).ids(ids).partialName(partialName).oneInAnyCase("accountType", "type", accountType);
        return documents
                .list(Account.KIND, spaceId, wanted, page)
                .map(found -> Page.of(
                        "Account",
                        found.items().stream().map(AccountView::of).toList(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/accounts")));
    }

    @GET
    @Path("/all")
    @RequiresPermission(ACCOUNT_VIEW)
    @Operation(summary = "Gives all accounts of the space as a bare array")
    public Uni<List<AccountView>> all(
            String spaceId, @QueryParam("ids") List<String> ids, @QueryParam("accountType") List<String> accountType) {
        var wanted = Wanted.in(spaceId).ids(ids).oneInAnyCase("accountType", "type", accountType);
        return documents
                .all(Account.KIND, spaceId, wanted)
                .map(found -> found.stream().map(AccountView::of).toList());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(ACCOUNT_VIEW)
    @Operation(summary = "Gives one account")
    public Uni<AccountView> get(String spaceId, String id) {
        return documents.get(Account.KIND, spaceId, id).map(AccountView::of);
    }

    @GET
    @Path("/{id}/usages")
    @RequiresPermission(ACCOUNT_VIEW)
    @Operation(summary = "Tells which variables name an account")
    public Uni<UsagesView> usages(String spaceId, String id) {
        return documents.get(Account.KIND, spaceId, id).flatMap(account -> uses.of(spaceId, account.id())
                .map(found -> UsagesView.of(spaceId, account.id(), found)));
    }

    @GET
    @Path("/{id}/pk")
    @Produces("text/plain")
    @RequiresPermission(ACCOUNT_VIEW)
    @Operation(
            summary = "Gives the public key of an SSH key pair",
            description =
                    "As a line of authorized_keys. 400 for other accounts, and when the private key does not tell.")
    public Uni<String> publicKey(String spaceId, String id) {
        return edit.publicKey(spaceId, id);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(ACCOUNT_CREATE)
    @Operation(
            summary = "Creates an account",
            description =
                    "AccountType decides which other fields it has. Secrets are sent as {NewValue} and never shown.")
    public Uni<AccountView> create(String spaceId, AccountChange change) {
        return edit.create(spaceId, change, caller.caller()).map(AccountView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(ACCOUNT_EDIT)
    @Operation(summary = "Replaces an account", description = "The type cannot be changed.")
    public Uni<AccountView> change(String spaceId, String id, AccountChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(AccountView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(ACCOUNT_DELETE)
    @Operation(summary = "Deletes an account that no variable names")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
