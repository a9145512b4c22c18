package parley.classifier.track;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import parley.classifier.schema.ObjectShape;
import parley.classifier.schema.Shapes;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.Deed;
import parley.contract.record.Facts;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The facts that an operator expects to be read from the article of a test, as they are written
 * there: {@code facts: {prisoners: 1000, round: 2, venue: IST, date: 2025-06-02}}.
 *
 * @param published the day of the article, if the test names one
 * @param values what must be among the facts of a sort, by key; an empty list for no such fact
 */
public record ExpectedFacts(@Nullable LocalDate published, Map<String, List<String>> values) {
    private static final String NONE = "none";
    private static final String TERMS = "terms";
    private static final String ROUNDS = "round";
    private static final String VENUE = "venue";
    private static final String DATE = "date";
    private static final Pattern COUNT =
            Pattern.compile("\\d{1,9}\\+?|\\d{1,9}\\.\\.\\d{1,9}|\\.\\.\\d{1,9}");
    private static final Pattern ROUND = Pattern.compile("[1-9]\\d?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");
    private static final Pattern DAYS =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\d(\\.\\.20\\d\\d-\\d\\d-\\d\\d)?");

    /** A key, how its values are written, and whether a text is one. */
    private record Sort(String key, String written, Predicate<String> fits) {
        static Sort of(String key, String written, Pattern pattern) {
            return new Sort(key, written, text -> pattern.matcher(text).matches());
        }

        static List<Sort> all() {
            List<Sort> sorts = new ArrayList<>();
            for (Counted counted : Counted.values()) {
                sorts.add(of(counted.code(), "a number such as 1000, 300..350 or 1000+", COUNT));
            }
            sorts.add(of(ROUNDS, "the number of a round from 1 to 99", ROUND));
            sorts.add(of(VENUE, "the code of a place such as IST", CODE));
            sorts.add(of(DATE, "a day or days such as 2025-06-02..2025-06-04", DAYS));
            for (Deed deed : Deed.values()) {
                sorts.add(of(deed.code(), "the code of a party or mediator", CODE));
            }
            sorts.add(new Sort(TERMS, "words of the terms", text -> !text.isBlank()));
            return sorts;
        }
    }

    /** What was read, as it would be expected, and its words. */
    private record Read(String key, String value, Passage passage) {
        boolean is(String expectedKey, String expected) {
            return key.equals(expectedKey)
                    && (key.equals(TERMS) ? value.contains(expected) : value.equals(expected));
        }

        @Override
        public String toString() {
            return value + " (\"" + passage.words() + "\")";
        }
    }

    /** Copies the values, in their order. */
    public ExpectedFacts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The key {@code facts}, as {@link #read} takes it. */
    public static ObjectNode schema() {
        var facts = new ObjectShape();
        Sort.all()
                .forEach(
                        sort ->
                                facts.optional(
                                        sort.key,
                                        Shapes.listOrOne(Shapes.text()),
                                        sort.written + "; none for no such fact"));
        return facts.node();
    }

    /**
     * Reads the keys {@code published} and {@code facts} of a test; what is wrong becomes problems
     * of the section.
     *
     * @param matches whether the test expects a match, without which there are no facts
     */
    public static ExpectedFacts read(YamlSection test, boolean matches) {
        LocalDate published = test.node("published").isPresent() ? test.date("published") : null;
        YamlSection section = test.section("facts");
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Sort sort : Sort.all()) {
            section.node(sort.key)
                    .ifPresent(node -> values.put(sort.key, texts(sort, node, section)));
        }
        section.done();
        if (published == null && !values.getOrDefault(DATE, List.of()).isEmpty()) {
            section.problems()
                    .add(
                            section.placeOf(DATE),
                            "'date' needs 'published: 2025-06-02' beside 'facts': the article's"
                                    + " day");
        }
        if (!matches && !values.isEmpty()) {
            section.problems()
                    .add(test.placeOf("facts"), "'facts' needs 'expect: match' or 'review'");
        }
        return new ExpectedFacts(published, values);
    }

    private static List<String> texts(Sort sort, YamlNode node, YamlSection section) {
        List<String> texts = new ArrayList<>();
        List<YamlNode> items =
                node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && sort.fits.test(scalar.text())) {
                texts.add(scalar.text());
            } else if (!(item instanceof YamlNode.Scalar scalar && scalar.text().equals(NONE))) {
                section.problems()
                        .add(
                                item.place(),
                                "'%s' must be %s, a list of such, or none, found %s"
                                        .formatted(sort.key, sort.written, item.describe()));
            }
        }
        return texts;
    }

    /** When the article of the test is published: at noon UTC of its day, else at the epoch. */
    public Instant time() {
        return published == null
                ? Instant.EPOCH
                : published.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** What was expected and not read, a line a key, with what was read instead. */
    public List<String> unmet(@Nullable Facts facts) {
        List<Read> read = read(Optional.ofNullable(facts).orElse(Facts.NONE));
        List<String> unmet = new ArrayList<>();
        values.forEach(
                (key, expected) -> {
                    List<Read> own = read.stream().filter(r -> r.key.equals(key)).toList();
                    boolean met =
                            expected.isEmpty()
                                    ? own.isEmpty()
                                    : expected.stream()
                                            .allMatch(
                                                    e -> own.stream().anyMatch(r -> r.is(key, e)));
                    if (!met) {
                        unmet.add(
                                "%s: expected %s, read %s"
                                        .formatted(key, joined(expected), joined(own)));
                    }
                });
        return unmet;
    }

    private static String joined(List<?> values) {
        return values.isEmpty()
                ? NONE
                : String.join(", ", values.stream().map(Object::toString).toList());
    }

    private static List<Read> read(Facts facts) {
        List<Read> read = new ArrayList<>();
        facts.counts().forEach(c -> read.add(new Read(c.what().code(), of(c), c.passage())));
        facts.rounds().forEach(r -> read.add(new Read(ROUNDS, "" + r.number(), r.passage())));
        facts.venues().forEach(v -> read.add(new Read(VENUE, v.code(), v.passage())));
        facts.periods().forEach(p -> read.add(new Read(DATE, of(p), p.passage())));
        facts.involvements()
                .forEach(i -> read.add(new Read(i.deed().code(), i.actor(), i.passage())));
        facts.terms().forEach(t -> read.add(new Read(TERMS, t.words(), t)));
        return read;
    }

    private static String of(Count count) {
        Integer to = count.to();
        if (to == null) {
            return count.from() + "+";
        }
        String from = count.from() == 0 ? "" : "" + count.from();
        return count.from() == to ? from : from + ".." + to;
    }

    private static String of(Period period) {
        return period.from().equals(period.to())
                ? period.from().toString()
                : period.from() + ".." + period.to();
    }
}
