package dev.slipway.documents;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import java.util.List;

/**
 * A kind of documents.
 *
 * @param prefix of ids
 * @param what as a message names one, for example {@code worker pool}
 * @param body what only this kind knows
 * @param order of lists, SQL
 * @param usages where others refer to it; while one does it stays
 */
public record Kind<T>(String table, String prefix, String what, Class<T> body, String order, List<Usage> usages) {

    public static final String BY_NAME = "lower(name), num";

    public Kind {
        usages = List.copyOf(usages);
    }

    /**
     * @param what as a message names one of those that refer
     * @param path to the id, or to a list with the id, in their bodies
     */
    public record Usage(String table, String what, List<String> path) {
        public Usage {
            path = List.copyOf(path);
        }
    }

    /** Whether the text has the form of an id of this kind. */
    public boolean isId(String text) {
        return Ids.matches(text, prefix);
    }

    public String capitalised() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    DomainException missing(String id, String spaceId) {
        return DomainException.notFound(
                "There is no " + what + " '" + id + "' in " + spaceId + ". Look it up in the list; ids are not names.");
    }
}
