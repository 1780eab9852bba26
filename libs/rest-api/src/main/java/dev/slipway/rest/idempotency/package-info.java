/**
 * The first answer to a creating request is kept 24 hours under the caller, its {@code Idempotency-Key} and the path,
 * and given again when the client repeats the request. A key whose first request never ended stays taken: it is not
 * known what that request did, so repeating it would not be safe.
 */
@NullMarked
package dev.slipway.rest.idempotency;

import org.jspecify.annotations.NullMarked;
