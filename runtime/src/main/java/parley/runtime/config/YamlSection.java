package parley.runtime.config;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A mapping that is read key by key. A key that was never asked for is unknown: {@link #done()}
 * reports it. Not thread-safe.
 */
public final class YamlSection {
    private final AskedKeys keys;
    private final Problems problems;

    private YamlSection(YamlNode.Mapping mapping, Problems problems) {
        this.keys = new AskedKeys(mapping);
        this.problems = problems;
    }

    /** The root of a document given as text; empty, with a problem, if it is no mapping. */
    public static YamlSection of(String file, String text, Problems problems) {
        return of(YamlReader.read(file, text, problems), problems);
    }

    /** A node as a section; empty, with a problem, if it is no mapping. */
    public static YamlSection of(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlSection(mapping, problems);
        }
        problems.add(node.place(), "expected a mapping, found " + node.describe());
        return new YamlSection(new YamlNode.Mapping(node.place(), List.of()), problems);
    }

    /** The root of a file; empty, with a problem, if it cannot be read. */
    public static YamlSection read(Path file, Problems problems) {
        String name = file.toString();
        try {
            return of(name, Files.readString(file), problems);
        } catch (IOException e) {
            problems.add(
                    new Place(name, 1, 1),
                    switch (e) {
                        case NoSuchFileException _ -> "no such file";
                        case MalformedInputException _ -> "not UTF-8 text";
                        default -> "cannot be read: " + e.getMessage();
                    });
            return of(name, "", problems);
        }
    }

    /** Where it begins. */
    public Place place() {
        return keys.place();
    }

    /** Takes problems that the caller finds in what it read here. */
    public Problems problems() {
        return problems;
    }

    /** Where the value of a key stands, or the section itself if the key is left out. */
    public Place placeOf(String key) {
        YamlNode value = find(key);
        return value == null ? place() : value.place();
    }

    /** All keys, in the order of the file; asking for them makes them known. */
    public List<String> keys() {
        return keys.all();
    }

    /** The value of a key as it stands, whatever it is. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(find(key));
    }

    /** A text that must be there; empty after a problem. */
    public String text(String key) {
        return optionalText(key)
                .orElseGet(
                        () -> {
                            if (find(key) == null) {
                                problems.add(place(), "'" + key + "' is missing");
                            }
                            return "";
                        });
    }

    /** A text that may be left out. */
    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String key) {
        return scalar(key, "a text").map(YamlNode.Scalar::text);
    }

    /** A whole number within bounds. */
    public int integer(String key, int otherwise, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return parsed(key, expected, Scalars::integer)
                .filter(n -> inBounds(key, n, least, most, expected))
                .orElse((long) otherwise)
                .intValue();
    }

    /** A number within bounds. */
    public double number(String key, double otherwise, double least, double most) {
        String expected = "a number from " + least + " to " + most;
        Optional<Double> number = parsed(key, expected, Scalars::number);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            wrong(key, expected);
            return otherwise;
        }
        return number.orElse(otherwise);
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        return parsed(key, "true or false", Scalars::flag).orElse(otherwise);
    }

    /**
     * A time span such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code 7d}, within
     * bounds.
     */
    public Duration duration(String key, Duration otherwise, Duration least, Duration most) {
        String expected =
                "a duration from "
                        + Scalars.write(least)
                        + " to "
                        + Scalars.write(most)
                        + ", such as 30s, 5m or 2h";
        return parsed(key, expected, Scalars::duration)
                .filter(
                        d ->
                                inBounds(
                                        key,
                                        d.toMillis(),
                                        least.toMillis(),
                                        most.toMillis(),
                                        expected))
                .orElse(otherwise);
    }

    /** A size such as {@code 64KB} or {@code 5MB} (powers of 1,024) in bytes, within bounds. */
    public long bytes(String key, long otherwise, long least, long most) {
        String expected = "a size from " + least + " to " + most + " bytes, such as 64KB or 5MB";
        return parsed(key, expected, Scalars::bytes)
                .filter(n -> inBounds(key, n, least, most, expected))
                .orElse(otherwise);
    }

    /** A day such as {@code 2026-11-30} that must be there; the epoch's after a problem. */
    public LocalDate date(String key) {
        if (find(key) == null) {
            problems.add(place(), "'" + key + "' is missing");
        }
        return parsed(key, "a day such as 2026-11-30", Scalars::date).orElse(LocalDate.EPOCH);
    }

    /** One of some words that must be there; the first allowed one after a problem. */
    public <T> T word(String key, Map<String, T> allowed) {
        Optional<T> word = optionalWord(key, allowed);
        if (word.isEmpty() && find(key) == null) {
            problems.add(place(), "'" + key + "' is missing");
        }
        return word.orElseGet(() -> allowed.values().iterator().next());
    }

    /** One of some words that may be left out. */
    public <T> Optional<T> optionalWord(String key, Map<String, T> allowed) {
        String expected = "one of " + String.join(", ", new TreeSet<>(allowed.keySet()));
        return parsed(key, expected, allowed::get);
    }

    /** A list of texts, or one text alone; empty if left out. */
    public List<String> texts(String key) {
        YamlNode value = find(key);
        if (value instanceof YamlNode.Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key, "a list of texts")) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
                texts.add(scalar.text());
            } else {
                problems.add(item.place(), "expected a text, found " + item.describe());
            }
        }
        return texts;
    }

    /**
     * A section that may be left out; an absent one is empty, so that every key has its default.
     */
    public YamlSection section(String key) {
        YamlNode value = find(key);
        if (value == null) {
            return new YamlSection(new YamlNode.Mapping(place(), List.of()), problems);
        }
        return of(value, problems);
    }

    /** A list of sections; empty if left out. */
    public List<YamlSection> sections(String key) {
        return items(key, "a list").stream().map(item -> of(item, problems)).toList();
    }

    /** Reports every key that was not asked for. To be called when all keys were. */
    public void done() {
        keys.reportUnknown(problems);
    }

    /** The question whether the likest of some known words was meant, if one is like enough. */
    public static Optional<String> meant(String word, Collection<String> known) {
        return Scalars.nearest(word, known).map(likest -> "did you mean '" + likest + "'?");
    }

    private List<YamlNode> items(String key, String expected) {
        return switch (find(key)) {
            case null -> List.of();
            case YamlNode.Sequence sequence -> sequence.items();
            case YamlNode node -> {
                problems.add(node.place(), "'" + key + "' must be " + expected);
                yield List.of();
            }
        };
    }

    private <T> Optional<T> parsed(String key, String expected, Scalars.Parser<T> parser) {
        Optional<YamlNode.Scalar> scalar = scalar(key, expected);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        T value = parser.parse(scalar.get().text());
        if (value == null) {
            wrong(key, expected);
        }
        return Optional.ofNullable(value);
    }

    private boolean inBounds(String key, long value, long least, long most, String expected) {
        if (value < least || value > most) {
            wrong(key, expected);
            return false;
        }
        return true;
    }

    private Optional<YamlNode.Scalar> scalar(String key, String expected) {
        return switch (find(key)) {
            case null -> Optional.empty();
            case YamlNode.Scalar scalar -> Optional.of(scalar);
            case YamlNode _ -> {
                wrong(key, expected);
                yield Optional.empty();
            }
        };
    }

    private void wrong(String key, String expected) {
        YamlNode value = find(key);
        String found = value == null ? "nothing" : value.describe();
        problems.add(placeOf(key), "'" + key + "' must be " + expected + ", found " + found);
    }

    private @Nullable YamlNode find(String key) {
        return keys.find(key);
    }
}
