package dev.slipway.markdown;

import dev.slipway.templates.Filter;
import dev.slipway.templates.FilterProvider;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Markdown} and {@code MarkdownToHtml}, which are one filter: CommonMark with tables, bare links and
 * {@link EmphasisExtras} becomes HTML that ends with a line feed.
 *
 * <p>The text may come from anybody who writes a commit message, so nothing in it reaches a browser as code: raw HTML is
 * shown as text, and links lead to http, https and mail addresses only.
 */
public final class MarkdownFilters implements FilterProvider {

    /** Longer texts leave their token as it stands. Characters. */
    static final int LONGEST = 1_000_000;

    /** From each {@code <} the library looks for its {@code >} through all the rest of the text: about two seconds. */
    private static final long MOST_LOOKS = 500_000_000;

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create(), new EmphasisExtras());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            // The renderer marks every sanitized link as untrusted for search engines, which nobody asked for.
            .attributeProviderFactory(context -> (node, tag, attributes) -> attributes.remove("rel"))
            .build();

    @Override
    public Map<String, Filter> filters() {
        return Map.of("Markdown", this::toHtml, "MarkdownToHtml", this::toHtml);
    }

    private @Nullable String toHtml(@Nullable String input, List<String> arguments) {
        if (input == null || !arguments.isEmpty() || isTooMuch(input)) {
            return null;
        }
        try {
            Node document = parser.parse(input.strip());
            return renderer.render(document).stripTrailing() + "\n";
        } catch (StackOverflowError nestedTooDeep) {
            // The library recurses along quotes within quotes and emphasis within emphasis.
            return null;
        }
    }

    private static boolean isTooMuch(String text) {
        return text.length() > LONGEST || text.chars().filter(c -> c == '<').count() * text.length() > MOST_LOOKS;
    }
}
