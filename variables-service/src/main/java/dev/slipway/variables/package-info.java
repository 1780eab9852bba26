/** Variables of projects: what they are, to what they apply, and what a deployment gets of them. */
@NullMarked
package dev.slipway.variables;

import org.jspecify.annotations.NullMarked;
