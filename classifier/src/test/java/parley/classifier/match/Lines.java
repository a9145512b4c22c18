package parley.classifier.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Test items in a table, one a line, tabs between the columns; lines with # are comments. */
final class Lines {
    /** The columns of a line. */
    record Line(List<String> columns) {
        String column(int number) {
            return columns.get(number);
        }

        /** What a test report shows. */
        @Override
        public String toString() {
            return String.join(" | ", columns);
        }
    }

    private Lines() {}

    static List<Line> of(String resource) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Line(List.of(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
