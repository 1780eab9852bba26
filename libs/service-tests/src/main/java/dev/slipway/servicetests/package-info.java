/**
 * What the tests of a service share: real PostgreSQL and Kafka, tokens, stand-ins for other services, the facts that
 * those tell, the house rules.
 *
 * <p>Quarkus may load the test and its resources by different class loaders, so what they share stands in system
 * properties, never in a static field.
 */
@NullMarked
package dev.slipway.servicetests;

import org.jspecify.annotations.NullMarked;
