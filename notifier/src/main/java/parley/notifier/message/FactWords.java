package parley.notifier.message;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Development;
import parley.contract.record.Source;
import parley.contract.record.Venue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts in a reader's language. Thread-safe. */
final class FactWords {
    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: to (\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?<groups>\\d+) times )?(?<bound>at least |up to )?(?<from>\\d+)"
                            + "(?: to (?<to>\\d+))?");
    private static final Pattern CODES = Pattern.compile("[A-Z]{3}(?:, [A-Z]{3})*");

    private static final Map<String, FactWords> ALL =
            AlertWords.LANGUAGES.stream()
                    .collect(Collectors.toMap(Function.identity(), FactWords::new));

    private final AlertWords words;
    private final LocalizedNumberFormatter numbers;
    private final Map<String, String> alike;

    private FactWords(String language) {
        this.words = AlertWords.in(language);
        // In Ukrainian and Russian four figures stand together.
        GroupingStrategy grouping =
                words.language().equals("en") ? GroupingStrategy.AUTO : GroupingStrategy.MIN2;
        this.numbers = NumberFormatter.withLocale(words.locale()).grouping(grouping);
        this.alike = alike();
    }

    /** Those in a language; English ones where there are no words in it. */
    static FactWords in(String language) {
        return Objects.requireNonNull(ALL.get(AlertWords.in(language).language()));
    }

    /**
     * Words that are one where facts are compared: what is counted in each of its forms; and none
     * where they only say how exactly it is.
     */
    private Map<String, String> alike() {
        Map<String, String> alike = new HashMap<>();
        for (Counted what : Counted.values()) {
            for (int n : List.of(1, 2, 5)) {
                SaidWords.split(words.say(what.code(), Map.of("n", n, "number", "")))
                        .forEach(form -> alike.put(form, what.code()));
            }
        }
        for (String bound : List.of("about", "at-least", "up-to")) {
            SaidWords.split(words.say(bound, Map.of("number", "")))
                    .forEach(word -> alike.put(word, ""));
        }
        return Map.copyOf(alike);
    }

    /** Where, when and how many, without what the headline or another of them says already. */
    List<String> of(Development development, String headline) {
        List<String> all = new ArrayList<>();
        var said = new SaidWords(headline, alike);
        place(development).filter(_ -> !placed(development, said)).ifPresent(all::add);
        development.facts().periods().stream()
                .filter(period -> period.precision() == DatePrecision.DAY)
                .findFirst()
                .map(period -> AlertTimes.days(period.from(), period.to(), words.language()))
                .ifPresent(all::add);
        all.removeIf(said::has);
        // What is counted is told once, in the order of the record.
        var known = said;
        for (Count count : development.facts().counts()) {
            if (!count.part() && !counted(count, known)) {
                all.add(count(count));
                known = new SaidWords(headline + " · " + String.join(" · ", all), alike);
            }
        }
        return all;
    }

    /** People of whom nothing more is said are those whom a text calls by another name. */
    private boolean counted(Count count, SaidWords said) {
        return said.has(count(count))
                || (count.what() == Counted.PEOPLE
                        && Arrays.stream(Counted.values())
                                .anyMatch(what -> said.has(count(count, what))));
    }

    /**
     * Whether the place is named. Its name in the reader's language may not be known here: then
     * whatever a source calls it tells, in whatever language the headline is known in.
     */
    private boolean placed(Development development, SaidWords said) {
        List<SaidWords> headlines = new ArrayList<>(List.of(said));
        development.headlines().values().forEach(h -> headlines.add(new SaidWords(h, alike)));
        return venue(development).stream()
                .flatMap(venue -> passages(development, venue.code()))
                .anyMatch(name -> headlines.stream().anyMatch(headline -> headline.has(name)));
    }

    /** How reports name a place. */
    private static Stream<String> passages(Development development, String code) {
        return Stream.concat(
                        Stream.of(development.facts()),
                        development.sources().stream().map(Source::facts))
                .flatMap(facts -> facts.venues().stream())
                .filter(venue -> venue.code().equals(code))
                .map(venue -> venue.passage().words())
                .filter(words -> !SaidWords.split(words).isEmpty());
    }

    private static Optional<Venue> venue(Development development) {
        return development.facts().venues().stream().filter(v -> !v.dateline()).findFirst();
    }

    /** A place is named as a source in the reader's language names it, or by its country. */
    private Optional<String> place(Development development) {
        return venue(development)
                .flatMap(
                        found ->
                                found.code().equals(found.country())
                                        ? Optional.of(Names.party(found.code(), words.language()))
                                        : inWordsOfASource(development, found.code())
                                                .or(() -> country(found)));
    }

    /** Where endings change with the case, a place's words in a sentence are no name of it. */
    private Optional<String> inWordsOfASource(Development development, String code) {
        if (!words.language().equals("en")) {
            return Optional.empty();
        }
        return development.sources().stream()
                .filter(source -> "en".equals(source.language()))
                .map(Source::facts)
                .flatMap(facts -> facts.venues().stream())
                .filter(venue -> venue.code().equals(code))
                .map(venue -> venue.passage().words())
                .findFirst();
    }

    private Optional<String> country(Venue venue) {
        return Optional.ofNullable(venue.country())
                .map(code -> Names.party(code, words.language()));
    }

    private String count(Count count) {
        return count(count, count.what());
    }

    private String count(Count count, Counted what) {
        int most = count.to() == null ? count.from() : count.to();
        String number = figures(most);
        if (count.to() == null) {
            number = words.say("at-least", Map.of("number", number));
        } else if (count.from() == 0 && most > 0) {
            number = words.say("up-to", Map.of("number", number));
        } else if (count.from() < most) {
            number = figures(count.from()) + "–" + number;
        } else if (count.approximate()) {
            number = words.say("about", Map.of("number", number));
        }
        if (count.groups() != null) {
            number = words.say("groups", Map.of("groups", count.groups(), "number", number));
        }
        String all = words.say(what.code(), Map.of("n", most, "number", number));
        return count.perSide() ? words.say("each", Map.of("count", all)) : all;
    }

    private String figures(int number) {
        return numbers.format(number).toString();
    }

    /** What a fact is called; empty for one that there is no word for. */
    Optional<String> name(String fact) {
        String bare = fact.endsWith(" by") ? fact.substring(0, fact.length() - 3) : fact;
        return words.has("name." + bare)
                ? Optional.of(words.say("name." + bare))
                : Optional.empty();
    }

    /**
     * A value as a record of a development writes it: a stage, a day or two, a number, codes of
     * actors. Any other stays as it is.
     */
    String value(String name, String value) {
        if (name.equals("stage") && words.has("stage." + value)) {
            return words.say("stage." + value);
        }
        Matcher days = DAYS.matcher(value);
        if (days.matches()) {
            return days(days.group(1), days.group(2), value);
        }
        Matcher number = NUMBER.matcher(value);
        if (number.matches() && value.length() < 40) {
            return number(number);
        }
        return CODES.matcher(value).matches() ? parties(value) : value;
    }

    private String days(String from, String to, String value) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = to == null ? first : LocalDate.parse(to);
            return AlertTimes.days(first, last, words.language());
        } catch (DateTimeParseException noSuchDay) {
            return value;
        }
    }

    private String number(Matcher number) {
        String text = group(number, "from");
        if (number.group("to") != null) {
            text += "–" + group(number, "to");
        }
        String bound = number.group("bound");
        if (bound != null) {
            String key = bound.startsWith("at") ? "at-least" : "up-to";
            text = words.say(key, Map.of("number", text));
        }
        String groups = number.group("groups");
        return groups == null
                ? text
                : words.say("groups", Map.of("groups", Long.parseLong(groups), "number", text));
    }

    private String group(Matcher number, String name) {
        return numbers.format(Long.parseLong(number.group(name))).toString();
    }

    private String parties(String codes) {
        return Pattern.compile(", ")
                .splitAsStream(codes)
                .map(code -> Names.party(code, words.language()))
                .reduce((a, b) -> a + ", " + b)
                .orElse(codes);
    }
}
