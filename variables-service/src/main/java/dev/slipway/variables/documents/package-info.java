/**
 * Named documents that people edit, as rows of plain SQL: variables-service has no object mapper, and these two kinds do
 * not earn one. Names and slugs are unique in a space.
 */
@NullMarked
package dev.slipway.variables.documents;

import org.jspecify.annotations.NullMarked;
