package dev.slipway.release.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One project in one environment: its newest deployment, and the last success when the newest is none. */
record Cell(DeploymentState current, @Nullable DeploymentState previous) {

    DashboardItem currentItem() {
        return DashboardItem.of(current, true, false);
    }

    List<DashboardItem> previousItems() {
        return previous == null ? List.of() : List.of(DashboardItem.of(previous, false, true));
    }

    /** Whether this older deployment is the last success, and the newest one is none. */
    boolean misses(DeploymentState older) {
        return !current.successful() && previous == null && older.successful();
    }

    boolean isCurrent(DeploymentState state) {
        return current.deploymentId().equals(state.deploymentId());
    }

    boolean isPrevious(DeploymentState state) {
        return previous != null && previous.deploymentId().equals(state.deploymentId());
    }
}
