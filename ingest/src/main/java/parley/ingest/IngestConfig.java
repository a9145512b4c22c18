package parley.ingest;

import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.Politeness;
import parley.runtime.config.YamlSection;

import java.time.Duration;

/**
 * How ingest behaves on the network.
 *
 * @param contact an address that publishers can reach the operator at; empty if none is given
 * @param addresses which network addresses feeds may be at
 * @param limits of one fetch
 * @param concurrency the most polls under way at once
 * @param politeness towards the publishers' servers
 */
public record IngestConfig(
        String contact,
        AddressPolicy addresses,
        FetchLimits limits,
        int concurrency,
        Politeness politeness) {
    /** The most polls under way at once, unless the configuration says otherwise. */
    public static final int CONCURRENCY = 128;

    /** With the usual politeness. */
    public IngestConfig(
            String contact, AddressPolicy addresses, FetchLimits limits, int concurrency) {
        this(contact, addresses, limits, concurrency, Politeness.STANDARD);
    }

    /** Reads the section {@code ingest} of {@code parley.yaml}. */
    public static IngestConfig read(YamlSection section) {
        var config =
                new IngestConfig(
                        section.text("contact", ""),
                        section.flag("allow-private-addresses", false)
                                ? AddressPolicy.ANY
                                : AddressPolicy.PUBLIC_ONLY,
                        new FetchLimits(
                                section.duration(
                                        "timeout",
                                        FetchLimits.STANDARD.time(),
                                        Duration.ofMillis(100),
                                        Duration.ofMinutes(5)),
                                section.bytes(
                                        "max-document",
                                        FetchLimits.STANDARD.bytes(),
                                        1024,
                                        256 * 1024 * 1024),
                                section.integer(
                                        "max-redirects", FetchLimits.STANDARD.redirects(), 0, 20)),
                        section.integer("concurrency", CONCURRENCY, 1, 4096),
                        politeness(section));
        section.done();
        return config;
    }

    private static Politeness politeness(YamlSection section) {
        var usual = Politeness.STANDARD;
        return new Politeness(
                section.duration(
                        "host-pause", usual.hostPause(), Duration.ZERO, Duration.ofMinutes(10)),
                section.integer("requests-per-host", usual.requestsPerHost(), 1, 64),
                section.duration(
                        "longest-hint", usual.longestHint(), Duration.ZERO, Duration.ofDays(7)),
                section.integer("full-text-pages", usual.pages(), 0, 1000));
    }
}
