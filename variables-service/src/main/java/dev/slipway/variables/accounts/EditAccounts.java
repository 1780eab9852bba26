package dev.slipway.variables.accounts;

import dev.slipway.contracts.variables.AccountDeleted;
import dev.slipway.eventing.Outbox;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.documents.Document;
import dev.slipway.variables.documents.Documents;
import dev.slipway.variables.neighbours.AskSpaces;
import dev.slipway.variables.sets.FindUses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Creates, changes and deletes accounts. */
@ApplicationScoped
class EditAccounts {

    private final Documents documents;
    private final AskSpaces spaces;
    private final FindUses uses;
    private final Secrets secrets;
    private final Outbox outbox;

    EditAccounts(Documents documents, AskSpaces spaces, FindUses uses, Secrets secrets, Outbox outbox) {
        this.documents = documents;
        this.spaces = spaces;
        this.uses = uses;
        this.secrets = secrets;
        this.outbox = outbox;
    }

    Uni<Document<Account>> create(String spaceId, AccountChange change, Caller caller) {
        return spaces.environments(spaceId).flatMap(environments -> {
            AccountPlan plan = AccountPlan.of(change, null, environments, secrets::seal);
            return documents.create(
                    Account.KIND,
                    spaceId,
                    plan.name(),
                    change.slug,
                    plan.content(),
                    caller,
                    (tx, made) -> Uni.createFrom().voidItem());
        });
    }

    Uni<Document<Account>> change(String spaceId, String id, AccountChange change, Caller caller) {
        return spaces.environments(spaceId).flatMap(environments -> documents
                .get(Account.KIND, spaceId, id)
                .map(now -> AccountPlan.of(change, now.content(), environments, secrets::seal))
                .flatMap(plan -> documents.change(
                        Account.KIND,
                        spaceId,
                        id,
                        plan.name(),
                        change.slug,
                        locked -> AccountPlan.of(change, locked.content(), environments, secrets::seal)
                                .content(),
                        caller)));
    }

    /** Refused while a variable names the account. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.delete(Account.KIND, spaceId, id, caller, (tx, account) -> uses.of(tx, spaceId, account.id())
                .invoke(found -> refuseWhileUsed(account, found))
                .chain(() -> outbox.append(tx, new AccountDeleted(spaceId, account.id()))));
    }

    private static void refuseWhileUsed(Document<Account> account, List<FindUses.Use> uses) {
        if (!uses.isEmpty()) {
            throw DomainException.conflict("The account '" + account.name()
                    + "' cannot be deleted while variables use it: "
                    + uses.stream()
                            .map(use -> String.join(", ", use.names()) + " of " + use.ownerId())
                            .collect(Collectors.joining("; "))
                    + ". Change these variables first.");
        }
    }

    Uni<String> publicKey(String spaceId, String id) {
        return documents.get(Account.KIND, spaceId, id).map(account -> {
            String sealed = account.content().secrets().get("PrivateKeyFile");
            if (sealed == null) {
                throw DomainException.invalid("The account '" + account.name() + "' is of type "
                        + account.content().type() + " and has no public key: only SshKeyPair has.");
            }
            return PublicKey.of(secrets.open(sealed))
                    .orElseThrow(() -> DomainException.invalid("The private key of '" + account.name()
                            + "' does not tell its public key. Keys in OpenSSH's format do, and RSA keys without a"
                            + " passphrase."));
        });
    }
}
