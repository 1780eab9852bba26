package dev.slipway.deployment.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** This copy's name: its host and process, as people meet it in a task's ServerNode and in logs. */
@ApplicationScoped
public class WorkerName {

    private final String value = host() + "-" + ProcessHandle.current().pid();

    public String value() {
        return value;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
