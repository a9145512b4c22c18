package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts of one suite. */
final class Tally {
    private final Map<String, int[]> fields = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int documents;
    private int read;

    void read(String document) {
        documents++;
        read++;
        Objects.requireNonNull(document);
    }

    void refused(String document, String reason) {
        documents++;
        misses.add(document + ": refused: " + reason);
    }

    void judge(String document, String field, String expected, String found, boolean right) {
        int[] counts = fields.computeIfAbsent(field, any -> new int[2]);
        counts[1]++;
        if (right) {
            counts[0]++;
        } else {
            misses.add(
                    document
                            + ": "
                            + field
                            + ": expected "
                            + cut(expected)
                            + ", found "
                            + cut(found));
        }
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    /** A row of the table. */
    String row(String suite) {
        var row = new StringBuilder("| " + suite + " | " + read + " of " + documents + " |");
        for (String field : List.of("title", "link", "date", "author", "guid")) {
            int[] counts = fields.get(field);
            row.append(counts == null ? " – |" : " " + counts[0] + " of " + counts[1] + " |");
        }
        return row.toString();
    }

    List<String> misses() {
        return misses;
    }
}
