package parley.ingest.opml;

import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlReader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a {@code feeds.yaml} to which entries are added. Every line that is there stays as it
 * is, but for brackets around an empty list of outlets.
 */
final class FeedListText {
    private static final String OUTLETS = "outlets";
    private static final Pattern EMPTY_LIST =
            Pattern.compile("^(['\"]?outlets['\"]?\\s*:)\\s*(?:\\[\\s*]|null|~)");

    private final String file;
    private final List<String> lines;
    private final String lineEnd;

    private FeedListText(String file, String text) {
        this.file = file;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /**
     * Adds entries at the end of the outlets.
     *
     * @param file its name, for messages
     * @param origin where they come from: a comment before them says so
     * @throws parley.runtime.config.ConfigException if the file is written in a way that nothing
     *     can be added to
     */
    static String with(String file, String text, List<Subscription> feeds, String origin) {
        return new FeedListText(file, text).with(text, feeds, origin);
    }

    private String with(String text, List<Subscription> feeds, String origin) {
        if (!(YamlReader.read(file, text, new Problems()) instanceof YamlNode.Mapping root)) {
            throw OpmlReader.refused(new Place(file, 1, 1), "expected a mapping");
        }
        List<YamlNode.Entry> entries = root.entries();
        int indent = 2;
        int at = lines.size();
        boolean found = false;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(OUTLETS)) {
                found = true;
                at = i + 1 < entries.size() ? before(entries.get(i + 1)) : lines.size();
                indent = indent(entries.get(i));
            }
        }
        at = Math.min(at, documentEnd());
        var added = new StringBuilder();
        if (!found) {
            added.append(OUTLETS).append(":\n");
        }
        added.append(" ".repeat(indent)).append("# From ").append(origin).append('\n');
        added.append(FeedEntries.of(feeds, indent));
        lines.addAll(at, added.toString().lines().toList());
        return String.join(lineEnd, lines) + lineEnd;
    }

    /** The indentation of the outlets' dashes; makes room for the first where there is none. */
    private int indent(YamlNode.Entry outlets) {
        Place place = outlets.value().place();
        if (outlets.value() instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
            if (rest(place).startsWith("-")) {
                return place.column() - 1;
            }
            throw OpmlReader.refused(
                    place,
                    "'outlets' is not written as a list with dashes, one outlet a '- name:', so"
                            + " that nothing can be added to it");
        }
        int line = outlets.place().line() - 1;
        lines.set(line, EMPTY_LIST.matcher(lines.get(line)).replaceFirst("$1"));
        return 2;
    }

    private String rest(Place place) {
        String line = lines.get(place.line() - 1);
        return line.substring(Math.min(line.length(), place.column() - 1));
    }

    /** The index of the first line that belongs to a key: comments before it do. */
    private int before(YamlNode.Entry next) {
        int line = next.place().line() - 1;
        while (line > 0 && (lines.get(line - 1).isBlank() || lines.get(line - 1).startsWith("#"))) {
            line--;
        }
        return line;
    }

    private int documentEnd() {
        int last = lines.lastIndexOf("...");
        return last < 0 ? lines.size() : last;
    }
}
