package parley.ingest.feed;

import parley.contract.record.Outlet;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The feeds of a {@code feeds.yaml}: a list of outlets, each with what is known of it and the
 * addresses of its feeds.
 *
 * @param feeds in the order of the file; no address occurs twice
 */
public record FeedList(List<Feed> feeds) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** How often a feed is polled that says nothing else. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(10);

    /** Copies the list. */
    public FeedList {
        feeds = List.copyOf(feeds);
    }

    /** Reads a file; what is wrong in it is added to the problems. */
    public static FeedList read(Path file, Problems problems) {
        return read(YamlSection.read(file, problems), problems);
    }

    /** Reads the text of a file of this name; what is wrong in it is added to the problems. */
    public static FeedList of(String file, String text, Problems problems) {
        return read(YamlSection.of(file, text, problems), problems);
    }

    private static FeedList read(YamlSection root, Problems problems) {
        Duration usual = root.duration("interval", DEFAULT_INTERVAL, SHORTEST, LONGEST);
        List<Feed> feeds = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (YamlSection section : root.sections("outlets")) {
            Outlet outlet = outlet(section);
            List<YamlSection> listed = section.sections("feeds");
            if (listed.isEmpty()) {
                problems.add(section.place(), "'feeds' is missing: list at least one url");
            }
            for (YamlSection item : listed) {
                Feed feed = feed(item, outlet, usual);
                if (!addresses.add(feed.address()) && !feed.address().isEmpty()) {
                    problems.add(
                            item.placeOf("url"), "the url " + feed.address() + " occurs twice");
                }
                feeds.add(feed);
            }
            section.done();
        }
        root.done();
        return new FeedList(feeds);
    }

    private static Outlet outlet(YamlSection section) {
        String name = section.text("name");
        return new Outlet(
                name.isBlank() ? "unnamed" : name,
                section.optionalText("country").map(code -> country(code, section)).orElse(null),
                section.optionalText("owner").orElse(null),
                section.flag("wire", false),
                section.optionalText("affiliation").orElse(null));
    }

    private static String country(String code, YamlSection section) {
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            section.problems()
                    .add(
                            section.placeOf("country"),
                            "'country' must be an ISO 3166-1 code such as UA, found '"
                                    + code
                                    + "'");
        }
        return code;
    }

    private static Feed feed(YamlSection item, Outlet outlet, Duration usual) {
        String address = item.text("url");
        if (!address.isEmpty() && !Feed.isAddress(address)) {
            item.problems()
                    .add(
                            item.placeOf("url"),
                            "'url' must be an http or https address, found '" + address + "'");
        }
        Optional<String> language = item.optionalText("language");
        if (language.isPresent() && !Set.of(Locale.getISOLanguages()).contains(language.get())) {
            item.problems()
                    .add(
                            item.placeOf("language"),
                            "'language' must be an ISO 639-1 code such as uk, found '"
                                    + language.get()
                                    + "'");
        }
        Duration interval = item.duration("interval", usual, SHORTEST, LONGEST);
        boolean fullText = item.flag("full-text", false);
        Optional<String> title = item.optionalText("title").filter(text -> !text.isBlank());
        List<Group> groups = groups(item);
        item.done();
        return new Feed(address, outlet, language, interval, fullText, title, groups);
    }

    private static List<Group> groups(YamlSection item) {
        List<Group> groups = new ArrayList<>();
        for (String path : item.texts("groups")) {
            Group.parse(path)
                    .ifPresentOrElse(
                            groups::add,
                            () ->
                                    item.problems()
                                            .add(
                                                    item.placeOf("groups"),
                                                    "'groups' must be paths such as News/World,"
                                                            + " found '"
                                                            + path
                                                            + "'"));
        }
        return groups.stream().distinct().toList();
    }
}
