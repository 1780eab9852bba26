@NullMarked
package dev.slipway.rest;

import org.jspecify.annotations.NullMarked;
