package parley.ingest.feed;

import parley.contract.record.Outlet;

import java.time.Duration;
import java.util.Optional;

/**
 * A feed to follow.
 *
 * @param address its address as configured: its identity, whatever redirects say later
 * @param outlet who publishes it
 * @param language ISO 639-1 code that the operator knows it to be in; the feed's own word otherwise
 * @param interval the shortest time between two polls
 * @param fullText whether the texts of new entries are read from the articles' pages
 */
public record Feed(
        String address,
        Outlet outlet,
        Optional<String> language,
        Duration interval,
        boolean fullText) {
    /** A feed whose own texts are enough. */
    public Feed(String address, Outlet outlet, Optional<String> language, Duration interval) {
        this(address, outlet, language, interval, false);
    }
}
