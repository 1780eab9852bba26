package dev.slipway.variables.secrets;

import dev.slipway.masterkey.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The values of variables, defaults of library variable sets, answers of tenants, fields of accounts, certificates. The story of the changed master key finds what is missing. */
class SealedColumns {

    @Produces
    @Singleton
    SealedColumn variableRevisions() {
        return SealedColumn.json("variable_revisions", "content");
    }

    @Produces
    @Singleton
    SealedColumn librarySets() {
        return SealedColumn.json("library_variable_sets", "body");
    }

    @Produces
    @Singleton
    SealedColumn tenantValues() {
        return SealedColumn.text("tenant_values", "sealed");
    }

    @Produces
    @Singleton
    SealedColumn accounts() {
        return SealedColumn.json("accounts", "body");
    }

    @Produces
    @Singleton
    SealedColumn certificates() {
        return SealedColumn.json("certificates", "body");
    }
}
