package dev.slipway.release.packages;

import dev.slipway.release.versions.PackageVersion;
import dev.slipway.rest.DomainException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an uploaded file says: {@code Acme.Web.1.0.0-beta.1.tar.gz} is version 1.0.0-beta.1 of Acme.Web. The id ends before
 * the first thing that reads as a version.
 *
 * @param extension with its dot; with both for {@code .tar.gz} and its like
 */
record PackageFile(String packageId, PackageVersion version, String extension) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ID = 100;

    /** The same ids as {@code \w+([_.-]\w+)*}, without the many ways to match an underscore. */
    private static final Pattern ID = Pattern.compile("\\w++(?:[.-]\\w++)*+");

    private static final Pattern EXTENSION = Pattern.compile("(?:\\.tar)?\\.[A-Za-z][A-Za-z0-9]{0,19}\\z");

    /** Refuses as INVALID what is no name of a package, saying what one looks like. */
    static PackageFile of(String fileName) {
        if (fileName.length() > LONGEST_NAME) {
            throw refusal(fileName, "it has " + fileName.length() + " characters, more than " + LONGEST_NAME);
        }
        Matcher extension = EXTENSION.matcher(fileName);
        if (!extension.find()) {
            throw refusal(fileName, "it has no extension such as .zip");
        }
        String name = fileName.substring(0, extension.start());
        return split(name, extension.group())
                .orElseThrow(() -> refusal(fileName, "no version stands behind the id of the package"));
    }

    private static Optional<PackageFile> split(String name, String extension) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String id = name.substring(0, dot);
            if (!ID.matcher(id).matches()) {
                return Optional.empty();
            }
            Optional<PackageVersion> version = PackageVersion.find(name.substring(dot + 1));
            if (version.isPresent()) {
                if (id.length() > LONGEST_ID) {
                    throw refusal(
                            name + extension, "the id of the package is longer than " + LONGEST_ID + " characters");
                }
                return Optional.of(new PackageFile(id, version.get(), extension));
            }
        }
        return Optional.empty();
    }

    private static DomainException refusal(String fileName, String why) {
        String printable = fileName.replaceAll("\\p{Cntrl}", "?");
        return DomainException.invalid("The file name '"
                + (printable.length() > 100 ? printable.substring(0, 100) + "…" : printable) + "' names no package: "
                + why
                + ". Name the file as id.version.extension, for example Acme.Web.1.0.0.zip.");
    }
}
