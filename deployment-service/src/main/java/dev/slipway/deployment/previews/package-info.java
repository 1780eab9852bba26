/** What a deployment would do, before somebody asks for it. */
@NullMarked
package dev.slipway.deployment.previews;

import org.jspecify.annotations.NullMarked;
