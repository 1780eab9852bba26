package dev.slipway.variables.accounts;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.rest.Problems;
import dev.slipway.variables.documents.Naming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account becomes: checked against its type, with every problem told at once. Secrets not sent stay. */
record AccountPlan(String name, Account content) {

    private static final String UNTENANTED = "Untenanted";
    private static final List<String> PARTICIPATIONS = List.of(UNTENANTED, "TenantedOrUntenanted", "Tenanted");
    private static final Set<String> GUIDS = Set.of("SubscriptionNumber", "ClientId", "TenantId");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_SECRET = 100_000;
    private static final int MOST_IDS = 1_000;

    /**
     * @param before null for a new account
     * @param environments those of the space; others may only stay
     */
    static AccountPlan of(
            AccountChange change, @Nullable Account before, List<Named> environments, UnaryOperator<String> seal) {
        Problems problems = new Problems();
        String name = Naming.checked(change.name, change.description, problems);
        AccountType type = type(change.accountType, before, problems);
        List<String> environmentIds = ids("EnvironmentIds", change.environmentIds, problems);
        environmentIds.forEach(id -> problems.require(
                environments.stream().anyMatch(each -> each.id().equals(id))
                        || before != null && before.environmentIds().contains(id),
                "EnvironmentIds names '" + id + "', which does not exist in this space."));
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        for (Field field : type == null ? List.<Field>of() : type.fields()) {
            switch (field.form()) {
                case TEXT -> text(change, field, texts, problems);
                case LIST -> lists.put(field.name(), change.list(field.name()));
                case SECRET -> secret(change, field, before, secrets, seal, problems);
            }
        }
        String participation = participation(change.tenantedDeploymentParticipation, problems);
        List<String> tenantIds = ids("TenantIds", change.tenantIds, problems);
        List<String> tenantTags = ids("TenantTags", change.tenantTags, problems);
        problems.throwIfAny();
        return new AccountPlan(
                name,
                new Account(
                        type == null ? "" : type.wireName(),
                        change.description == null ? "" : change.description,
                        environmentIds,
                        tenantIds,
                        tenantTags,
                        participation,
                        texts,
                        lists,
                        secrets));
    }

    private static @Nullable AccountType type(@Nullable String sent, @Nullable Account before, Problems problems) {
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

    private static void text(AccountChange change, Field field, Map<String, String> texts, Problems problems) {
        String sent = change.text(field.name());
        String value = sent == null ? "" : sent.strip();
        problems.require(!field.required() || !value.isEmpty(), field.name() + " is needed.")
                .require(
                        value.length() <= LONGEST_TEXT,
                        field.name() + " may have at most " + LONGEST_TEXT + " characters.")
                .require(
                        value.isEmpty()
                                || !GUIDS.contains(field.name())
                                || GUID.matcher(value).matches(),
                        field.name() + " is '" + value + "': use a GUID such as"
                                + " 12345678-1234-1234-1234-123456789abc.");
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
            Problems problems) {
        String sent = change.secret(field.name());
        String kept = before == null ? null : before.secrets().get(field.name());
        problems.require(
                        !field.required() || sent != null || kept != null,
                        field.name() + " is needed: send it as {\"NewValue\": \"…\"}.")
                .require(
                        sent == null || sent.length() <= LONGEST_SECRET,
                        field.name() + " may have at most " + LONGEST_SECRET + " characters.");
        String sealed = sent == null ? kept : seal.apply(sent);
        if (sealed != null) {
            secrets.put(field.name(), sealed);
        }
    }

    private static String participation(@Nullable String sent, Problems problems) {
        if (sent == null || sent.isBlank()) {
            return UNTENANTED;
        }
        for (String known : PARTICIPATIONS) {
            if (known.equalsIgnoreCase(sent.strip())) {
                return known;
            }
        }
        problems.add("TenantedDeploymentParticipation is '" + sent + "': use one of "
                + String.join(", ", PARTICIPATIONS) + ".");
        return UNTENANTED;
    }

    private static List<String> ids(String field, @Nullable List<@Nullable String> sent, Problems problems) {
        List<String> ids = sent == null
                ? List.of()
                : sent.stream()
                        .flatMap(id -> id == null || id.isBlank()
                                ? java.util.stream.Stream.empty()
                                : java.util.stream.Stream.of(id.strip()))
                        .distinct()
                        .toList();
        problems.require(ids.size() <= MOST_IDS, field + " may name at most " + MOST_IDS + ".");
        return ids;
    }
}
