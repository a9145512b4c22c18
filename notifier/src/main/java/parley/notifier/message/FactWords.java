package parley.notifier.message;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;

import parley.contract.record.Count;
import parley.contract.record.DatePrecision;
import parley.contract.record.Development;
import parley.contract.record.Source;
import parley.contract.record.Venue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts in a reader's language. */
final class FactWords {
    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: to (\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?<groups>\\d+) times )?(?<bound>at least |up to )?(?<from>\\d+)"
                            + "(?: to (?<to>\\d+))?");
    private static final Pattern CODES = Pattern.compile("[A-Z]{3}(?:, [A-Z]{3})*");

    private final AlertWords words;
    private final LocalizedNumberFormatter numbers;

    FactWords(String language) {
        this.words = AlertWords.in(language);
        // In Ukrainian and Russian four figures stand together.
        GroupingStrategy grouping =
                words.language().equals("en") ? GroupingStrategy.AUTO : GroupingStrategy.MIN2;
        this.numbers = NumberFormatter.withLocale(words.locale()).grouping(grouping);
    }

    /** Where, when and how many, without what the headline says already. */
    List<String> of(Development development, String headline) {
        List<String> all = new ArrayList<>();
        place(development).ifPresent(all::add);
        development.facts().periods().stream()
                .filter(period -> period.precision() == DatePrecision.DAY)
                .findFirst()
                .map(period -> AlertTimes.days(period.from(), period.to(), words.language()))
                .ifPresent(all::add);
        development.facts().counts().stream()
                .filter(count -> !count.part())
                .map(this::count)
                .distinct()
                .forEach(all::add);
        String said = headline.toLowerCase(Locale.ROOT);
        all.removeIf(fact -> said.contains(fact.toLowerCase(Locale.ROOT)));
        return all;
    }

    /** A place is named as a source in the reader's language names it, or by its country. */
    private Optional<String> place(Development development) {
        Optional<Venue> venue =
                development.facts().venues().stream().filter(v -> !v.dateline()).findFirst();
        return venue.flatMap(
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
        String all = words.say(count.what().code(), Map.of("n", most, "number", number));
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
