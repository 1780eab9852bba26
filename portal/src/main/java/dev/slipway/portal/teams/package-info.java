/**
 * Who may do what. There is one role for now, so everybody may do everything, and these addresses say exactly that in
 * the words that clients know: teams, roles, memberships. All of them are built in and read only.
 */
@NullMarked
package dev.slipway.portal.teams;

import org.jspecify.annotations.NullMarked;
