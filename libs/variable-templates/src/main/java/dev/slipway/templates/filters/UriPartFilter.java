package dev.slipway.templates.filters;

import dev.slipway.templates.Filter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of an address, by the names of .NET's Uri; what cannot be answered says so in brackets. */
final class UriPartFilter implements Filter {

    private static final Map<String, Integer> PORTS = Map.of(
            "http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21, "gopher", 70, "nntp", 119, "telnet", 23, "ldap",
            389);

    @Override
    public @Nullable String apply(@Nullable String input, List<String> arguments) {
        if (input == null || arguments.size() != 1) {
            return null;
        }
        String part = arguments.get(0);
        try {
            var uri = new URI(input.trim());
            boolean absolute = uri.isAbsolute();
            if (part.equalsIgnoreCase("IsAbsoluteUri")) {
                return shown(absolute);
            }
            if (!absolute) {
                return problem(part, "'" + input + "' is not an absolute address");
            }
            String answer = part(uri, part.toLowerCase(Locale.ROOT));
            return answer == null ? problem(part, "there is no such part of an address") : answer;
        } catch (URISyntaxException e) {
            return problem(part, e.getReason());
        }
    }

    private static String problem(String part, String why) {
        return "[UriPart " + part + " error: " + why + "]";
    }

    private static @Nullable String part(URI uri, String part) {
        return switch (part) {
            case "absolutepath", "path" -> path(uri);
            case "absoluteuri" -> scheme(uri) + ":" + schemeSpecific(uri) + fragment(uri);
            case "authority" -> authority(uri);
            case "dnssafehost", "host" -> host(uri);
            case "fragment" -> fragment(uri);
            case "hostandport" -> port(uri) < 0 ? host(uri) : host(uri) + ":" + port(uri);
            case "hostnametype" -> hostType(uri);
            case "isdefaultport" -> shown(port(uri) == defaultPort(uri));
            case "isfile" -> shown(scheme(uri).equals("file"));
            case "isloopback" -> shown(isLoopback(uri));
            case "isunc" -> shown(scheme(uri).equals("file") && !host(uri).isEmpty());
            case "pathandquery" -> path(uri) + query(uri);
            case "port" -> Integer.toString(port(uri));
            case "query" -> query(uri);
            case "scheme" -> scheme(uri);
            case "schemeandserver" -> scheme(uri) + "://" + authority(uri);
            case "userinfo" -> uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            default -> null;
        };
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String schemeSpecific(URI uri) {
        if (uri.isOpaque()) {
            return uri.getRawSchemeSpecificPart();
        }
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        return "//" + user + authority(uri) + path(uri) + query(uri);
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static int defaultPort(URI uri) {
        return PORTS.getOrDefault(scheme(uri), -1);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? defaultPort(uri) : uri.getPort();
    }

    private static String authority(URI uri) {
        return port(uri) == defaultPort(uri) ? host(uri) : host(uri) + ":" + port(uri);
    }

    private static String path(URI uri) {
        if (uri.isOpaque()) {
            return uri.getRawSchemeSpecificPart();
        }
        return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    private static String fragment(URI uri) {
        return uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
    }

    private static String hostType(URI uri) {
        String host = host(uri);
        if (host.isEmpty()) {
            return scheme(uri).equals("file") ? "Basic" : "Unknown";
        }
        if (host.startsWith("[")) {
            return "IPv6";
        }
        return host.matches("[0-9]+(\\.[0-9]+){3}") ? "IPv4" : "Dns";
    }

    private static boolean isLoopback(URI uri) {
        String host = host(uri);
        boolean localFile = scheme(uri).equals("file") && host.isEmpty();
        return localFile || host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    private static String shown(boolean holds) {
        return String.valueOf(holds);
    }
}
