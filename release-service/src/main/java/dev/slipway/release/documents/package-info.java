/** What the document features share: transactions that outlive an impatient client, lists, free names and slugs. */
@NullMarked
package dev.slipway.release.documents;

import org.jspecify.annotations.NullMarked;
