/** Audit events: who did what to which document, in words and as ids. Pure: nothing here knows a clock or a database. */
@NullMarked
package dev.slipway.audit;

import org.jspecify.annotations.NullMarked;
