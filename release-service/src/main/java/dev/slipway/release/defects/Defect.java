package dev.slipway.release.defects;

import java.time.Instant;

/** @param status Unresolved or Resolved */
record Defect(long number, String releaseId, String description, String status, Instant created, String createdBy) {}
