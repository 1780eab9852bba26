/** Markdown for templates: what {@code #{Notes | MarkdownToHtml}} needs, found by its service file. */
@NullMarked
package dev.slipway.markdown;

import org.jspecify.annotations.NullMarked;
