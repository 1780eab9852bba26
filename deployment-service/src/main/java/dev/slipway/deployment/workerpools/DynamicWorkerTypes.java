package dev.slipway.deployment.workerpools;

import java.util.List;

/**
 * Machines that a cloud would lend to dynamic pools; clients read an object around the list.
 *
 * @param workerTypes names of machine types
 */
public record DynamicWorkerTypes(List<String> workerTypes) {

    static final DynamicWorkerTypes NONE = new DynamicWorkerTypes(List.of());
}
