/**
 * How a service tells facts and hears them without losing one: {@link dev.slipway.eventing.Outbox} writes a fact in the
 * transaction of the change it tells of, a relay publishes it, {@link dev.slipway.eventing.Inbox} applies it once at the
 * receiver, {@link dev.slipway.eventing.Intents} carries out what needs another service.
 *
 * <p>Invariants: facts of one topic and key are published in the order of their commits; a fact is published at least
 * once; an effect is applied once; nothing in here needs a Kafka offset to be right.
 */
@NullMarked
package dev.slipway.eventing;

import org.jspecify.annotations.NullMarked;
