package dev.slipway.variables.documents;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;

/**
 * A kind of documents.
 *
 * @param table a name from the code, never from a client
 * @param prefix of the ids, such as {@code Accounts}
 * @param word as a message names one, such as {@code account}
 * @param content what a document holds besides its name
 */
public record Kind<T>(String table, String prefix, String word, Class<T> content) {

    public String id(long number) {
        return Ids.of(prefix, number);
    }

    public boolean isId(String text) {
        return Ids.matches(text, prefix);
    }

    public DomainException missing(String id, String spaceId) {
        return DomainException.notFound("There is no " + word + " " + id + " in " + spaceId + ".");
    }
}
