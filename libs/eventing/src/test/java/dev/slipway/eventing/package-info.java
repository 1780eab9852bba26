/** Pure rules by tables; everything else over real PostgreSQL and Kafka, in one start of Quarkus. */
@NullMarked
package dev.slipway.eventing;

import org.jspecify.annotations.NullMarked;
