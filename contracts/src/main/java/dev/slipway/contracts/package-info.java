/** What the services tell and ask each other. Nothing in here has behaviour, and nothing in here knows a service. */
@NullMarked
package dev.slipway.contracts;

import org.jspecify.annotations.NullMarked;
