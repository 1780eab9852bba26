/**
 * Release versions: what is one, how they are ordered, when two are the same, and how the next one is computed from a
 * mask ({@code 1.0.i}) or a template ({@code #{Octopus.Version.NextPatch}}). Pure; knows neither database nor HTTP.
 */
@NullMarked
package dev.slipway.release.versions;

import org.jspecify.annotations.NullMarked;
