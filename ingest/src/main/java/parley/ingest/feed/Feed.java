package parley.ingest.feed;

import parley.contract.record.Outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed to follow.
 *
 * @param address its address as configured: its identity, whatever redirects say later
 * @param outlet who publishes it
 * @param language ISO 639-1 code that the operator knows it to be in; the feed's own word otherwise
 * @param interval the shortest time between two polls
 * @param fullText whether the texts of new entries are read from the articles' pages
 * @param title what the operator calls it; the outlet's name otherwise
 * @param groups the folders that the operator keeps it in; for people and feed readers alone
 */
public record Feed(
        String address,
        Outlet outlet,
        Optional<String> language,
        Duration interval,
        boolean fullText,
        Optional<String> title,
        List<Group> groups) {
    /** Copies the groups. */
    public Feed {
        groups = List.copyOf(groups);
    }

    /** A feed without a title of its own, in no group. */
    public Feed(
            String address,
            Outlet outlet,
            Optional<String> language,
            Duration interval,
            boolean fullText) {
        this(address, outlet, language, interval, fullText, Optional.empty(), List.of());
    }

    /** A feed whose own texts are enough. */
    public Feed(String address, Outlet outlet, Optional<String> language, Duration interval) {
        this(address, outlet, language, interval, false);
    }

    /** What people call it. */
    public String shownTitle() {
        return title.orElse(outlet.name());
    }

    /** Whether a feed can be at such an address: http or https, with a host. */
    public static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
