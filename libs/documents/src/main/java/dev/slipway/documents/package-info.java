/**
 * Named documents that people edit, as rows of plain SQL. Each kind is a record in the {@code body} of a table of one shape
 * (see the README): they are named uniquely, their references are kept true and their events told.
 */
@NullMarked
package dev.slipway.documents;

import org.jspecify.annotations.NullMarked;
