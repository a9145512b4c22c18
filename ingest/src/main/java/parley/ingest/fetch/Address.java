package parley.ingest.fetch;

import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** What addresses are to people and to the pace of requests. */
public final class Address {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#@]*@");

    private Address() {}

    /** An address as logs may show it: without user name and password. */
    public static String shown(String address) {
        return CREDENTIALS.matcher(address).replaceAll("//");
    }

    /**
     * The server that an address asks something of: its host, and the port if it is not the usual
     * one of its scheme. Empty for what is no address and for servers that can only be the
     * operator's own: {@code localhost} and addresses in digits that are not public.
     */
    public static Optional<String> publicServer(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || isOwn(url.host())) {
            return Optional.empty();
        }
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return Optional.of(usual ? url.host() : url.host() + ":" + url.port());
    }

    private static boolean isOwn(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            return !AddressPolicy.PUBLIC_ONLY.allows(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            // A name: who is behind it is seen when connecting.
            return false;
        }
    }
}
