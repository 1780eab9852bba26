/**
 * The first answer to a creating request is kept 24 hours under the caller, its {@code Idempotency-Key} and the path,
 * and given again when the client repeats the request.
 *
 * <p>Where the endpoint stores its answer in the transaction of its effect ({@link KeyedAnswer}: releases, deployments), a
 * repetition finds it whatever happened to the first request. Elsewhere the answer is stored after the effect; a request
 * cut off between the two leaves its key taken for two minutes, longer than any request lives, and then a repetition is
 * carried out: names are unique, so it is refused where the effect is there rather than doubled.
 */
@NullMarked
package dev.slipway.rest.idempotency;

import org.jspecify.annotations.NullMarked;
