package dev.slipway.systemtests;

import java.util.List;
import java.util.stream.Stream;

/** The processes that scripts sleep in, found by a length that no other script has. */
final class Sleepers {

    private Sleepers() {}

    static List<ProcessHandle> everywhere(String seconds) {
        return sleeping(ProcessHandle.allProcesses(), seconds);
    }

    /** Among all that a copy of deployment-service started. */
    static List<ProcessHandle> of(long worker, String seconds) {
        return sleeping(ProcessHandle.of(worker).stream().flatMap(ProcessHandle::descendants), seconds);
    }

    private static List<ProcessHandle> sleeping(Stream<ProcessHandle> processes, String seconds) {
        return processes
                .filter(process -> process.info().commandLine().orElse("").endsWith("sleep " + seconds))
                .toList();
    }
}
