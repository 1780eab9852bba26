package dev.slipway.variables.accounts;

import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account becomes: checked against its type, with every problem told at once. Secrets not sent stay. */
final class AccountPlan {

    private static final List<String> PARTICIPATIONS = List.of("Untenanted", "TenantedOrUntenanted", "Tenanted");
    private static final Set<String> GUIDS = Set.of("SubscriptionNumber", "ClientId", "TenantId");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_SECRET = 100_000;

    private AccountPlan() {}

    /** @param before empty for a new account */
    static Draft<Account> of(AccountChange change, Optional<Document<Account>> before, UnaryOperator<String> seal) {
        List<String> problems = new ArrayList<>();
        Account was = before.map(Document::body).orElse(null);
        AccountType type = type(change.accountType, was, problems);
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        for (Field field : type == null ? List.<Field>of() : type.fields()) {
            switch (field.form()) {
                case TEXT -> text(change, field, texts, problems);
                case LIST -> lists.put(field.name(), change.list(field.name()));
                case SECRET -> secret(change, field, was, secrets, seal, problems);
            }
        }
        Account account = new Account(
                type == null ? "" : type.wireName(),
                Given.text(change.description, "Description", LONGEST_DESCRIPTION, problems),
                Given.list(change.environmentIds, "EnvironmentIds", problems),
                Given.list(change.tenantIds, "TenantIds", problems),
                Given.list(change.tenantTags, "TenantTags", problems),
                Given.choice(
                        change.tenantedDeploymentParticipation,
                        "TenantedDeploymentParticipation",
                        PARTICIPATIONS,
                        problems),
                texts,
                lists,
                secrets,
                false);
        return Draft.of(Given.text(change.name), change.slug, account, problems);
    }

    private static @Nullable AccountType type(@Nullable String sent, @Nullable Account before, List<String> problems) {
        if ((sent == null || sent.isBlank()) && before != null) {
            return AccountType.named(before.type()).orElse(null);
        }
        AccountType type = sent == null ? null : AccountType.named(sent.strip()).orElse(null);
        if (type == null) {
            problems.add("AccountType is " + (sent == null ? "missing" : "'" + sent + "'") + ": use one of "
                    + AccountType.names() + ".");
        } else if (before != null && !before.type().equals(type.wireName())) {
            problems.add("AccountType cannot be changed: make a new account of type " + type.wireName() + ".");
        }
        return type;
    }

    private static void text(AccountChange change, Field field, Map<String, String> texts, List<String> problems) {
        String sent = change.text(field.name());
        String value = sent == null ? "" : sent.strip();
        Given.require(!field.required() || !value.isEmpty(), field.name() + " is needed.", problems);
        Given.require(
                value.length() <= LONGEST_TEXT,
                field.name() + " may have at most " + LONGEST_TEXT + " characters.",
                problems);
        Given.require(
                value.isEmpty()
                        || !GUIDS.contains(field.name())
                        || GUID.matcher(value).matches(),
                field.name() + " is '" + value + "': use a GUID such as 12345678-1234-1234-1234-123456789abc.",
                problems);
        if (!value.isEmpty()) {
            texts.put(field.name(), value);
        }
    }

    private static void secret(
            AccountChange change,
            Field field,
            @Nullable Account before,
            Map<String, String> secrets,
            UnaryOperator<String> seal,
            List<String> problems) {
        String sent = change.secret(field.name());
        String kept = before == null ? null : before.secrets().get(field.name());
        Given.require(
                !field.required() || sent != null || kept != null,
                field.name() + " is needed: send it as {\"NewValue\": \"…\"}.",
                problems);
        Given.require(
                sent == null || sent.length() <= LONGEST_SECRET,
                field.name() + " may have at most " + LONGEST_SECRET + " characters.",
                problems);
        String sealed = sent == null ? kept : seal.apply(sent);
        if (sealed != null) {
            secrets.put(field.name(), sealed);
        }
    }
}
