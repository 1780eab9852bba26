package dev.slipway.variables.librarysets;

import dev.slipway.documents.Kind;
import java.util.List;

/** @param contentType {@code Variables} or {@code ScriptModule} */
public record LibrarySet(String description, String contentType, List<Template> templates) {

    public static final Kind<LibrarySet> KIND = new Kind<>(
            "library_variable_sets",
            "LibraryVariableSets",
            "library variable set",
            LibrarySet.class,
            Kind.BY_NAME,
            List.of());

    static final String VARIABLES = "Variables";
    static final String SCRIPT_MODULE = "ScriptModule";

    public LibrarySet {
        templates = templates == null ? List.of() : List.copyOf(templates);
    }
}
