package dev.slipway.variables.accounts;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.contracts.variables.AccountDeleted;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.eventing.Outbox;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.secrets.UnreadableSecret;
import dev.slipway.variables.sets.FindUses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Creates, changes and deletes accounts, and takes them out of environments and tenants that are gone. */
@ApplicationScoped
public class EditAccounts {

    private static final Caller SELF = Caller.service("variables-service");

    private final Documents documents;
    private final FindUses uses;
    private final Secrets secrets;
    private final Outbox outbox;

    EditAccounts(Documents documents, FindUses uses, Secrets secrets, Outbox outbox) {
        this.documents = documents;
        this.uses = uses;
        this.secrets = secrets;
        this.outbox = outbox;
    }

    Uni<Document<Account>> create(String spaceId, AccountChange change, Caller caller) {
        return documents.create(Account.KIND, spaceId, caller, before -> AccountPlan.of(change, before, secrets::seal));
    }

    Uni<Document<Account>> change(String spaceId, String id, AccountChange change, Caller caller) {
        return documents.change(
                Account.KIND, spaceId, id, caller, before -> AccountPlan.of(change, before, secrets::seal));
    }

    /** Refused while a variable names the account. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.delete(Account.KIND, spaceId, id, caller, (tx, account) -> uses.of(tx, spaceId, account.id())
                .invoke(found -> FindUses.refuseWhileUsed("The account '" + account.name() + "'", found))
                .chain(() -> outbox.append(tx, new AccountDeleted(spaceId, account.id()))));
    }

    /** An account that was only for this environment names none afterwards, until somebody gives it another. */
    public Uni<Void> leaveEnvironment(SqlConnection tx, String environmentId) {
        return documents.withdraw(tx, Account.KIND, "environmentIds", environmentId, SELF);
    }

    /** Tags that are called otherwise now, or are gone. */
    public Uni<Void> follow(SqlConnection tx, TagSetChanged tags) {
        return documents.rewrite(tx, Account.KIND, tags.spaceId(), "tenantTags", tags::now, tags.tagSetId(), SELF);
    }

    public Uni<Void> leaveTenant(SqlConnection tx, String tenantId) {
        return documents.withdraw(tx, Account.KIND, "tenantIds", tenantId, SELF);
    }

    Uni<String> publicKey(String spaceId, String id) {
        return documents.get(Account.KIND, spaceId, id).map(account -> {
            String sealed = account.body().secrets().get("PrivateKeyFile");
            if (sealed == null) {
                throw DomainException.invalid("The account '" + account.name() + "' is of type "
                        + account.body().type() + " and has no public key: only SshKeyPair has.");
            }
            return PublicKey.of(opened(account, sealed))
                    .orElseThrow(() -> DomainException.invalid("The private key of '" + account.name()
                            + "' does not tell its public key. Keys in OpenSSH's format do, and RSA keys without a"
                            + " passphrase."));
        });
    }

    private String opened(Document<Account> account, String sealed) {
        try {
            return secrets.open(sealed);
        } catch (UnreadableSecret e) {
            throw DomainException.conflict("The PrivateKeyFile of the account '" + account.name()
                    + "' cannot be decrypted. " + e.getMessage() + ".");
        }
    }
}
