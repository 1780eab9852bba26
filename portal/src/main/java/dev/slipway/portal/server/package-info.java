/** Root documents and what the clients ask about the server itself. */
@NullMarked
package dev.slipway.portal.server;

import org.jspecify.annotations.NullMarked;
