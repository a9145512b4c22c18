package parley.ingest.opml;

import parley.ingest.feed.Group;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subscriptions as a person would write them into the outlets of a {@code feeds.yaml}. */
final class FeedEntries {
    /** What YAML takes for a text without quotes, wherever it stands. */
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ._/&'()+\\u2013\\u2014\\\\-]*(?<! )");

    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&()*+;=%-]+(?<!:)");

    /** Other readers of YAML take these for truth values or nothing. */
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private FeedEntries() {}

    /**
     * The entries, each an outlet of its own.
     *
     * @param indent so many spaces before each dash
     */
    static String of(List<Subscription> feeds, int indent) {
        var yaml = new StringBuilder();
        String margin = " ".repeat(indent);
        for (Subscription feed : feeds) {
            yaml.append(margin).append("- name: ").append(text(feed.name())).append('\n');
            yaml.append(margin).append("  feeds:\n");
            yaml.append(margin).append("    - url: ").append(address(feed.address())).append('\n');
            feed.title()
                    .ifPresent(
                            title ->
                                    yaml.append(margin)
                                            .append("      title: ")
                                            .append(text(title))
                                            .append('\n'));
            if (!feed.groups().isEmpty()) {
                yaml.append(margin)
                        .append("      groups: [")
                        .append(
                                feed.groups().stream()
                                        .map(Group::toString)
                                        .map(FeedEntries::text)
                                        .collect(Collectors.joining(", ")))
                        .append("]\n");
            }
        }
        return yaml.toString();
    }

    static String text(String value) {
        boolean plain =
                PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : quoted(value);
    }

    private static String address(String value) {
        return PLAIN_ADDRESS.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
