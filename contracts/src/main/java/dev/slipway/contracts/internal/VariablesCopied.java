package dev.slipway.contracts.internal;

/** @param variables how many the new owner got */
public record VariablesCopied(int variables) {}
