package dev.slipway.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlRenderer.HtmlRendererExtension;

/** {@code ~~struck~~}, {@code H~2~O}, {@code 2^10^}, {@code ++inserted++} and {@code ==marked==}. */
final class EmphasisExtras implements ParserExtension, HtmlRendererExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new Delimiters('~', Map.of(1, "sub", 2, "del")))
                .customDelimiterProcessor(new Delimiters('^', Map.of(1, "sup")))
                .customDelimiterProcessor(new Delimiters('+', Map.of(2, "ins")))
                .customDelimiterProcessor(new Delimiters('=', Map.of(2, "mark")));
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Renderer::new);
    }

    private static final class Emphasized extends CustomNode {

        private final String tag;

        Emphasized(String tag) {
            this.tag = tag;
        }
    }

    /** @param tags the element by the number of signs on either side; other numbers are text */
    private record Delimiters(char sign, Map<Integer, String> tags) implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return sign;
        }

        @Override
        public char getClosingCharacter() {
            return sign;
        }

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            String tag = tags.get(opening.length());
            if (tag == null || opening.length() != closing.length()) {
                return 0;
            }
            Text opener = opening.getOpener();
            var emphasized = new Emphasized(tag);
            for (Node node : Nodes.between(opener, closing.getCloser())) {
                emphasized.appendChild(node);
            }
            opener.insertAfter(emphasized);
            return opening.length();
        }
    }

    private record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Emphasized.class);
        }

        @Override
        public void render(Node node) {
            String tag = ((Emphasized) node).tag;
            context.getWriter().tag(tag);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/" + tag);
        }
    }
}
