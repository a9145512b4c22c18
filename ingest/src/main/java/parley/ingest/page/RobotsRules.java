package parley.ingest.page;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;

import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Wanted;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What publishers allow robots to read: RFC 9309. Rules are kept for a day, the longest that the
 * RFC lets them be; where they could not be had, the server is left alone for an hour. Any thread
 * may ask.
 */
final class RobotsRules {
    /** The name that rules for Parley alone are written under. */
    private static final List<String> PRODUCT = List.of("parley");

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofHours(1);
    private static final int MOST_KEPT = 1000;
    private static final int UNAVAILABLE = 503;

    private record Kept(BaseRobotRules rules, Instant until) {}

    private final Visit visit;
    private final InstantSource clock;
    private final Map<String, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    RobotsRules(Visit visit, InstantSource clock) {
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * Whether a page may be read.
     *
     * @param until when the server must be free at the latest; if it is not, the answer is no
     * @throws InterruptedException if the thread is wanted elsewhere
     */
    boolean allow(URI page, Instant until) throws InterruptedException {
        String address = page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt";
        Instant now = clock.instant();
        Optional<BaseRobotRules> known = known(address, now);
        if (known.isPresent()) {
            return known.get().isAllowed(page.toString());
        }
        Optional<FetchResult> result = visit.fetch(address, Wanted.ROBOTS_RULES, until);
        if (result.isEmpty()) {
            return false;
        }
        BaseRobotRules rules = rules(address, result.get());
        Duration time = rules.isDeferVisits() ? KEPT_WHEN_UNREACHABLE : KEPT;
        synchronized (kept) {
            kept.put(address, new Kept(rules, now.plus(time)));
        }
        return rules.isAllowed(page.toString());
    }

    private Optional<BaseRobotRules> known(String address, Instant now) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(address))
                    .filter(one -> one.until().isAfter(now))
                    .map(Kept::rules);
        }
    }

    private static BaseRobotRules rules(String address, FetchResult result) {
        var parser = new SimpleRobotRulesParser();
        return switch (result) {
            case FetchResult.Fetched fetched ->
                    parser.parseContent(
                            address,
                            bytes(fetched),
                            fetched.contentType().orElse("text/plain"),
                            PRODUCT);
            case FetchResult.NotModified _ -> parser.failedFetch(UNAVAILABLE);
            case FetchResult.Failed failed ->
                    parser.failedFetch(failed.status().orElse(UNAVAILABLE));
        };
    }

    private static byte[] bytes(FetchResult.Fetched fetched) {
        try {
            return fetched.body().stream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("memory is always readable", e);
        }
    }
}
