package dev.slipway.places;

import dev.slipway.rest.Ids;
import java.util.List;

/**
 * A reference to something that another service owns.
 *
 * @param field as the client knows it, for example {@code EnvironmentIds}
 */
public record Place(String field, Sort sort, String id) {

    private static final int LONGEST_TAG = 500;

    /** What may be referred to. */
    public enum Sort {
        ENVIRONMENT("Environments", "environment"),
        TENANT("Tenants", "tenant"),
        ACCOUNT("Accounts", "account"),
        /** Spelled {@code Set/Tag}; the name may come back after it was gone, so it is never among those that are gone. */
        TENANT_TAG("", "tag of tenants");

        private final String prefix;
        private final String word;

        Sort(String prefix, String word) {
            this.prefix = prefix;
            this.word = word;
        }
    }

    /** A list of references in one field. */
    public static List<Place> all(String field, Sort sort, List<String> ids) {
        return ids.stream().map(id -> new Place(field, sort, id)).toList();
    }

    /** Whether it is asked for in the transaction that stores it, while places are held. */
    public boolean isTag() {
        return sort == Sort.TENANT_TAG;
    }

    /** Whether such an id can be one of this sort: an environment among the tenants would never be forgotten. */
    boolean isPossible() {
        return isTag()
                ? id.indexOf('/') > 0 && id.length() <= LONGEST_TAG && id.indexOf(0) < 0
                : Ids.matches(id, sort.prefix);
    }

    /** What to tell who sent it, once it is known not to exist. */
    public String problem() {
        return field + " names '" + id + "', which is no " + sort.word + " of this space. Choose one from the list.";
    }
}
