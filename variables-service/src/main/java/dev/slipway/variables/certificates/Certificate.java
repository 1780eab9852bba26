package dev.slipway.variables.certificates;

import dev.slipway.documents.Kind;
import dev.slipway.documents.NamesPlaces;
import dev.slipway.places.Place;
import dev.slipway.variables.expansions.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate has besides its name.
 *
 * @param archived whether lists leave it out and variables may no longer choose it
 * @param archivedOn null when it is not archived
 * @param limited it is for certain environments only; stays true when the last of them is deleted and leaves the list
 * @param version counts the uploads
 */
record Certificate(
        String notes,
        List<String> environmentIds,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedParticipation,
        Upload upload,
        boolean archived,
        @Nullable Instant archivedOn,
        boolean limited,
        int version)
        implements NamesPlaces {

    static final Kind<Certificate> KIND =
            new Kind<>("certificates", "Certificates", "certificate", Certificate.class, Kind.BY_NAME, List.of());

    Certificate {
        environmentIds = List.copyOf(environmentIds);
        tenantIds = List.copyOf(tenantIds);
        tenantTags = List.copyOf(tenantTags);
        limited = limited || !environmentIds.isEmpty();
    }

    /** With another file in the place of its own. */
    Certificate with(Upload other) {
        return new Certificate(
                notes,
                environmentIds,
                tenantIds,
                tenantTags,
                tenantedParticipation,
                other,
                archived,
                archivedOn,
                limited,
                version + 1);
    }

    /** @param since null: no longer */
    Certificate archived(@Nullable Instant since) {
        return new Certificate(
                notes,
                environmentIds,
                tenantIds,
                tenantTags,
                tenantedParticipation,
                upload,
                since != null,
                since,
                limited,
                version);
    }

    /** Why a step in this environment cannot use it. */
    Optional<String> placeRefusal(String environmentId) {
        return new Reach(limited, environmentIds).refusal(environmentId);
    }

    @Override
    public List<Place> places() {
        return Stream.of(
                        Place.all("EnvironmentIds", Place.Sort.ENVIRONMENT, environmentIds),
                        Place.all("TenantIds", Place.Sort.TENANT, tenantIds),
                        Place.all("TenantTags", Place.Sort.TENANT_TAG, tenantTags))
                .flatMap(List::stream)
                .toList();
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Certificate[" + upload + "]";
    }
}
