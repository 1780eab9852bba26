/**
 * What the kinds of documents in this service share. Each kind is a record that lives in a table of the one shape of
 * {@code V30__infrastructure.sql}; this package names them uniquely, keeps their references true and their events told.
 */
@NullMarked
package dev.slipway.deployment.documents;

import org.jspecify.annotations.NullMarked;
