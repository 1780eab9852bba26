package dev.slipway.places;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Something that every space begins with, in the transaction in which this service first hears of the space. */
public interface SpaceDefaults {

    Uni<Void> create(SqlConnection tx, String spaceId);
}
