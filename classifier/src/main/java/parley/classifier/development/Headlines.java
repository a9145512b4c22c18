package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Deed;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.contract.record.Venue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Headlines from track, kind, stage and facts, in every language: nothing is in them that the
 * reports do not bear out. Numbers on which reports differ are shown as a range. Thread-safe.
 */
public final class Headlines {
    private static final int MOST_COUNTS = 3;

    private final Names names;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    /** With the names for them. */
    public Headlines(Names names) {
        this.names = names;
        for (Language language : Language.values()) {
            wordings.put(language, Wording.in(language));
        }
    }

    /** The headline by ISO 639-1 code of the language. */
    Map<String, String> of(String track, Kind kind, Stage stage, Facts facts) {
        Map<String, String> headlines = new TreeMap<>();
        wordings.forEach(
                (language, wording) -> {
                    var what = new Headline(track, language, wording, facts);
                    String words = names.track(track, language) + ": " + what.say(kind, stage);
                    headlines.put(language.code(), words);
                });
        return headlines;
    }

    /** One being written. */
    private final class Headline {
        private final String track;
        private final Language language;
        private final Wording wording;
        private final Facts facts;

        Headline(String track, Language language, Wording wording, Facts facts) {
            this.track = track;
            this.language = language;
            this.wording = wording;
            this.facts = facts;
        }

        String say(Kind kind, Stage stage) {
            String key = kind.code() + "." + stage.code();
            return switch (kind) {
                case ROUND -> wording.say(key, Map.of("round", round())) + details(true);
                case EXCHANGE -> wording.say(key) + counts() + details(false);
                case PROPOSAL -> wording.say(key) + side(stage);
            };
        }

        private String round() {
            String number =
                    facts.rounds().isEmpty()
                            ? "none"
                            : wording.ordinal(facts.rounds().getFirst().number());
            return wording.say("round", Map.of("number", number));
        }

        /** Where and when, in brackets. */
        private String details(boolean withPlace) {
            List<String> details = new ArrayList<>();
            if (withPlace) {
                place().ifPresent(details::add);
            }
            facts.periods().stream()
                    .filter(period -> period.precision() == DatePrecision.DAY)
                    .findFirst()
                    .map(wording::days)
                    .ifPresent(details::add);
            return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
        }

        private Optional<String> place() {
            return facts.venues().stream()
                    .filter(venue -> !venue.dateline())
                    .map(Venue::code)
                    .findFirst()
                    .map(code -> names.place(track, code, language));
        }

        private String counts() {
            Map<Counted, List<Count>> byWhat = new LinkedHashMap<>();
            for (Count count : facts.counts()) {
                List<Count> same = byWhat.computeIfAbsent(count.what(), _ -> new ArrayList<>());
                boolean comparable = same.isEmpty() || whose(same.getFirst()).equals(whose(count));
                if (!count.part() && comparable) {
                    same.add(count);
                }
            }
            byWhat.values().removeIf(List::isEmpty);
            List<Count> people = byWhat.getOrDefault(Counted.PEOPLE, List.of());
            boolean countedAlready =
                    byWhat.entrySet().stream()
                            .filter(entry -> entry.getKey() != Counted.PEOPLE)
                            .flatMap(entry -> entry.getValue().stream())
                            .anyMatch(count -> people.stream().anyMatch(p -> same(p, count)));
            if (countedAlready) {
                byWhat.remove(Counted.PEOPLE);
            }
            // The living come first, however many reports tell of the dead.
            List<List<Count>> said =
                    byWhat.values().stream()
                            .sorted(Comparator.comparing(same -> dead(same.getFirst())))
                            .limit(MOST_COUNTS)
                            .toList();
            if (said.isEmpty()) {
                return "";
            }
            boolean each = said.stream().allMatch(counts -> counts.getFirst().perSide());
            List<String> words = said.stream().map(this::count).toList();
            return ": " + String.join(", ", words) + (each ? " " + wording.say("each") : "");
        }

        private boolean dead(Count count) {
            return count.what() == Counted.BODIES;
        }

        private String count(List<Count> said) {
            Count first = said.getFirst();
            int least = first.from();
            int most = most(first);
            for (Count other : said) {
                boolean comparable =
                        other.groups() == null
                                && first.groups() == null
                                && other.perSide() == first.perSide()
                                && !other.approximate()
                                && other.from() > 0;
                if (comparable) {
                    least = Math.min(least, other.from());
                    most = Math.max(most, most(other));
                }
            }
            return wording.count(first, least, most);
        }

        private boolean same(Count people, Count count) {
            return people.from() == count.from();
        }

        /** Whose people they are, and who gives and takes them: other ones are other people. */
        private List<@Nullable String> whose(Count count) {
            return Arrays.asList(count.of(), count.givenBy(), count.takenBy());
        }

        private int most(Count count) {
            Integer to = count.to();
            return to == null ? count.from() : to;
        }

        private String side(Stage stage) {
            return deed(stage)
                    .flatMap(this::actor)
                    .map(party -> " (" + wording.say("side", Map.of("party", party)) + ")")
                    .orElse("");
        }

        private Optional<String> actor(Deed deed) {
            return facts.involvements().stream()
                    .filter(by -> by.deed() == deed)
                    .map(Involvement::actor)
                    .findFirst()
                    .map(code -> name(code));
        }

        private @Nullable String name(String code) {
            return names.actor(track, code, language);
        }

        private Optional<Deed> deed(Stage stage) {
            return switch (stage) {
                case TABLED, WITHDRAWN -> Optional.of(Deed.PROPOSED);
                case ACCEPTED -> Optional.of(Deed.ACCEPTED);
                case REJECTED -> Optional.of(Deed.REJECTED);
                case ANNOUNCED,
                        OPENED,
                        CONCLUDED,
                        AGREED,
                        UNDER_WAY,
                        COMPLETED,
                        POSTPONED,
                        CANCELLED ->
                        Optional.empty();
            };
        }
    }
}
