/** Users, their API keys and browser sessions. Keys and session tokens are kept as hashes only; whoever shows one is looked up by hash, and the answer is remembered for seconds. */
@NullMarked
package dev.slipway.portal.accounts;

import org.jspecify.annotations.NullMarked;
