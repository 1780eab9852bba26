package dev.slipway.embedded;

/** The server's own files, written anew at every start so that a change here reaches old data folders. */
final class PostgresSettings {

    private PostgresSettings() {}

    /** Settings given here win over those that initdb wrote. */
    static String configuration(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 200
                shared_buffers = '96MB'
                max_wal_size = '512MB'
                io_method = 'sync'
                log_checkpoints = off
                log_line_prefix = '%%m [%%p] %%u '
                log_parameter_max_length_on_error = 0
                """.formatted(port);
    }

    /** Password logins from this machine and nothing else: no trust, no peer. */
    static String hostBasedAccess() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }
}
