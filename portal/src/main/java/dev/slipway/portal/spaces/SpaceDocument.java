package dev.slipway.portal.spaces;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the API document only: a space as release-service writes it, handed on as it comes. */
@Schema(ref = "#/components/schemas/Space")
public interface SpaceDocument {}
