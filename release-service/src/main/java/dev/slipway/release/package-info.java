/**
 * release-service: what is released, and how far it may go. A map of the features, each a package:
 *
 * <ul>
 *   <li>{@code documents} what the document features share: transactions, lists, names and slugs
 *   <li>{@code spaces}, {@code projectgroups}, {@code environments}, {@code lifecycles}, {@code projects}, {@code
 *       channels}, {@code processes}: documents that people edit, tables of the same names in {@code V1__documents.sql}
 *   <li>{@code tagsets}, {@code tenants}, {@code runbooks}: more of them, in {@code V40} and {@code V41}; how their
 *       references stay true is told in ADR 15
 *   <li>{@code feeds}, {@code packages}, {@code buildinformation}: where packages come from, the versions in the built-in
 *       feeds with their contents in a folder, and what build servers tell of them
 *   <li>{@code releases}, {@code tickets}, {@code progression}, {@code dashboard}: what happens with them
 * </ul>
 *
 * Features read each other's tables by SQL, and a feature writes only its own. Deleting a project, environment or space
 * takes its row {@code FOR UPDATE}, is refused while {@code open_reservations} has a row for it, and removes everything
 * below by {@code on delete cascade}; whoever admits something new takes the same row {@code FOR SHARE} first.
 *
 * <p>{@code process_revisions.steps} is an array of steps in the order they run, camelCase, which reads into {@code
 * dev.slipway.contracts.internal.Ticket.ProcessStep} when unknown properties are ignored: {@code {id, name, slug,
 * condition, startTrigger, packageRequirement, properties{key: {value | sealed}}, actions[{id, name, slug, actionType,
 * disabled, required, condition, environments, excludedEnvironments, channels, tenantTags, properties, packages, …}]}}.
 * Collections are never null. A sensitive property has {@code sealed} (libs/secrets) and no {@code value}. The newest
 * revision of a project is the one whose version equals {@code deployment_processes.version}; that view leaves out the
 * processes of runbooks, which stand in the same table, {@code processes}.
 */
@NullMarked
package dev.slipway.release;

import org.jspecify.annotations.NullMarked;
