/**
 * Accounts: what steps sign in to clouds and machines with. Each type has its own fields; secret ones are sealed before
 * they are stored and never shown. Variables refer to accounts by id, and one that a variable names cannot be deleted.
 * Environments and tenants that accounts name exist ({@code libs/places}).
 */
@NullMarked
package dev.slipway.variables.accounts;

import org.jspecify.annotations.NullMarked;
