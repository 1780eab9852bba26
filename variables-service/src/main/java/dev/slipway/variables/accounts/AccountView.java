package dev.slipway.variables.accounts;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account on the wire; of secrets only whether there is one. */
@Schema(
        name = "Account",
        description = "Besides these, the fields of the account's type, such as Username and Password.",
        additionalProperties = Object.class)
record AccountView(
        String id,
        String spaceId,
        String name,
        String slug,
        String accountType,
        String description,
        List<String> environmentIds,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedDeploymentParticipation,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> fields,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    @Schema(name = "AccountSecret")
    record SecretView(
            boolean hasValue,
            @Nullable String newValue,
            @Nullable String hint) {}

    static AccountView of(Document<Account> document) {
        Account account = document.body();
        String self = "/api/" + document.spaceId() + "/accounts/" + document.id();
        Links links = Links.of("Self", self).and("Usages", self + "/usages");
        return new AccountView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                account.type(),
                account.description(),
                account.environmentIds(),
                account.tenantIds(),
                account.tenantTags(),
                account.tenantedParticipation(),
                fields(account),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                account.type().equals(AccountType.SSH_KEY_PAIR.wireName())
                        ? links.and("PublicKey", self + "/pk")
                        : links);
    }

    private static Map<String, Object> fields(Account account) {
        Map<String, Object> fields = new TreeMap<>();
        AccountType.named(account.type()).ifPresent(type -> type.fields().forEach(field -> {
            String name = field.name();
            switch (field.form()) {
                case TEXT -> fields.put(name, account.texts().getOrDefault(name, ""));
                case LIST -> fields.put(name, account.lists().getOrDefault(name, List.of()));
                case SECRET -> fields.put(name, new SecretView(account.secrets().containsKey(name), null, null));
            }
        }));
        return fields;
    }
}
