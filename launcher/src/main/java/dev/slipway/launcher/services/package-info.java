/** How each service is started: its command line, its environment, where its log is. */
@NullMarked
package dev.slipway.launcher.services;

import org.jspecify.annotations.NullMarked;
