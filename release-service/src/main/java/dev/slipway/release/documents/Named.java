package dev.slipway.release.documents;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Names;
import dev.slipway.rest.Slug;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of documents with a name and a slug that are unique in a space, or channels in their project. */
public final class Named {

    private final String table;
    private final String what;
    private final String column;

    /**
     * @param what as a message names one, for example {@code environment}
     * @param column what names are unique in
     */
    public Named(String table, String what, String column) {
        this.table = table;
        this.what = what;
        this.column = column;
    }

    public static Named inSpace(String table, String what) {
        return new Named(table, what, "space_id");
    }

    /** The refusal when another one has the name. */
    public Uni<Void> requireFreeName(Documents documents, String within, String name, String id) {
        return documents
                .exists(
                        "select 1 from " + table + " where " + column
                                + " = ?1 and lower(name) = lower(?2) and id <> ?3",
                        within,
                        name,
                        id)
                .flatMap(taken -> taken
                        ? Uni.createFrom()
                                .failure(DomainException.conflict("There is " + article() + " " + what
                                        + " with the name '" + name + "' already: choose another name."))
                        : Uni.createFrom().voidItem());
    }

    /** The same for a kind without slugs: two who want the same name at once get the answer one after the other. */
    public Uni<Void> holdFreeName(Documents documents, String within, String name, String id) {
        return Slugs.hold(documents, table + "/" + within, name, null)
                .chain(() -> requireFreeName(documents, within, name, id));
    }

    /**
     * A slug that nobody else has: the one chosen, or the one it has now, or one made of the name. Refuses a name that
     * another one has. Two who want the same at once get it one after the other.
     *
     * @param chosen by the client, or null
     * @param now empty for a new document
     */
    public Uni<String> freeSlug(
            Documents documents, String within, String id, @Nullable String chosen, String name, String now) {
        boolean stays = (chosen == null || chosen.isBlank()) && !now.isEmpty();
        String wanted = chosen == null || chosen.isBlank() ? name : chosen;
        return Slugs.hold(documents, table + "/" + within, name, wanted)
                .chain(() -> requireFreeName(documents, within, name, id))
                .chain(() -> stays ? Uni.createFrom().item(now) : freeSlug(documents, within, id, wanted));
    }

    private Uni<String> freeSlug(Documents documents, String within, String id, String text) {
        String wanted = Slug.of(text);
        return documents
                .texts(
                        "select slug from " + table + " where " + column + " = ?1 and id <> ?2"
                                + " and lower(slug) ~>=~ ?3 and lower(slug) ~<~ ?4",
                        within,
                        id,
                        wanted,
                        wanted + "~")
                .map(taken -> Slugs.free(wanted, wanted, taken));
    }

    public DomainException missing(String id, String within) {
        return DomainException.notFound(
                "There is no " + what + " '" + id + "' in " + within + ". Look it up in the list; ids are not names.");
    }

    /** What is wrong with a name, empty when nothing. */
    public List<String> nameProblems(String name) {
        return Names.problems(capitalised(), name);
    }

    public String capitalised() {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private String article() {
        return "aeiou".indexOf(what.charAt(0)) >= 0 ? "an" : "a";
    }
}
