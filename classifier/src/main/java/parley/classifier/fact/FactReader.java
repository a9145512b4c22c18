package parley.classifier.fact;

import parley.classifier.text.Cut;
import parley.classifier.text.Language;
import parley.classifier.text.Sentences;
import parley.classifier.text.Span;
import parley.classifier.text.Token;
import parley.classifier.text.Tokenizer;
import parley.classifier.track.Actor;
import parley.classifier.track.TrackFile;
import parley.contract.record.Article;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.RoundNumber;
import parley.contract.record.Venue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the facts of a report for one track, from its title and its first sentences. Immutable and
 * thread-safe; takes time linear in the length of the text, which is cut.
 */
final class FactReader {
    private static final int LONGEST = 8_000;
    private static final int LEAD_SENTENCES = 5;
    private static final int MOST_TOKENS = 1_000;
    private static final int MOST_OF_A_SORT = 20;
    private static final int LONGEST_PASSAGE = 400;

    private final Map<Language, Phrases> names = new EnumMap<>(Language.class);
    private final Places places;

    private final Set<String> partyCodes = new HashSet<>();
    private final boolean open;

    private FactReader(TrackFile track, Places places) {
        this.places = places;
        this.open = track.open();
        track.parties().forEach(party -> partyCodes.add(party.code()));
        for (Language language : Language.values()) {
            Phrases phrases = new Phrases();
            List<Actor> actors = new ArrayList<>(track.parties());
            actors.addAll(track.mediators());
            for (Actor actor : actors) {
                add(phrases, actor, language, Cue.PARTY, actor.code());
            }
            track.groups()
                    .forEach(
                            (side, groups) ->
                                    groups.forEach(
                                            group ->
                                                    add(
                                                            phrases, group, language, Cue.PARTY,
                                                            side)));
            track.conflicts(language).forEach(name -> phrases.add(name, Cue.CONFLICT, ""));
            track.venues().forEach(venue -> add(phrases, venue, language, Cue.VENUE, venue.code()));
            names.put(language, phrases);
        }
    }

    private static void add(Phrases phrases, Actor actor, Language language, Cue cue, String code) {
        actor.names(language).forEach(name -> phrases.add(name, cue, code));
    }

    /** A reader for a track's names and the places of the world. */
    static FactReader of(TrackFile track, Places places) {
        return new FactReader(track, places);
    }

    /** The facts of an article as a report of a kind, in the order of its words. */
    Facts read(Article article, Language language, Kind kind) {
        List<Sentence> sentences = sentences(article, language);
        Set<String> sides = open ? Set.of() : partyCodes;
        LocalDate own =
                LocalDate.ofInstant(article.ownTime(), Zones.of(article.outlet().country()));
        List<Count> counts = new ArrayList<>();
        List<RoundNumber> rounds = new ArrayList<>();
        List<Venue> venues = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        List<Involvement> involvements = new ArrayList<>();
        List<Passage> terms = new ArrayList<>();
        Counted usual = Counted.PEOPLE;
        for (Sentence sentence : sentences) {
            usual = usual == Counted.PEOPLE ? named(sentence) : usual;
            switch (kind) {
                case EXCHANGE -> new CountReader(sentence, usual).read(counts);
                case ROUND -> RoundReader.read(sentence, rounds);
                case PROPOSAL -> TermsReader.read(sentence, terms);
            }
            new VenueReader(sentence, places, kind, sides, own.getYear()).read(venues);
            new PeriodReader(sentence, own).read(periods);
            new InvolvementReader(sentence).read(kind, involvements);
        }
        refine(venues);
        return new Facts(
                once(
                        counts,
                        Count::passage,
                        c ->
                                List.of(
                                        c.what(),
                                        c.from(),
                                        String.valueOf(c.to()),
                                        c.perSide(),
                                        String.valueOf(c.of()))),
                once(rounds, RoundNumber::passage, RoundNumber::number),
                once(venues, Venue::passage, Venue::code),
                once(periods, Period::passage, p -> List.of(p.from(), p.to())),
                once(involvements, Involvement::passage, i -> List.of(i.deed(), i.actor())),
                once(terms, Function.identity(), Passage::words),
                parties(sentences));
    }

    private List<String> parties(List<Sentence> sentences) {
        Set<String> named = new LinkedHashSet<>();
        sentences.forEach(sentence -> named.addAll(actors(sentence)));
        named.retainAll(partyCodes);
        return named.stream().limit(MOST_OF_A_SORT).toList();
    }

    /** The codes of the parties and mediators that a sentence names. */
    private static Set<String> actors(Sentence sentence) {
        Set<String> named = new LinkedHashSet<>();
        int at = sentence.find(Cue.PARTY, 0, sentence.size());
        while (at >= 0) {
            String code = sentence.value(at, Cue.PARTY);
            if (code != null) {
                named.add(code);
            }
            at = sentence.find(Cue.PARTY, at + 1, sentence.size());
        }
        return named;
    }

    /** The codes of the parties that an article names, in its order. */
    List<String> parties(Article article, Language language) {
        return parties(sentences(article, language));
    }

    /** Whether all of some are parties of the track. */
    boolean hasParties(List<String> codes) {
        return partyCodes.containsAll(codes);
    }

    /** How plainly an article is about the negotiation. */
    Bearing bearing(Article article, Language language) {
        var bearing = new BearingReader(partyCodes, open);
        for (Sentence sentence : sentences(article, language)) {
            boolean conflict = sentence.find(Cue.CONFLICT, 0, sentence.size()) >= 0;
            bearing.read(sentence.field(), actors(sentence), conflict);
        }
        return bearing.bearing();
    }

    /** A dateline counts where nothing else is said, and a country where none of its cities is. */
    private static void refine(List<Venue> venues) {
        boolean known = venues.stream().anyMatch(venue -> !venue.dateline());
        venues.removeIf(venue -> known && venue.dateline());
        Set<String> withCity = new HashSet<>();
        for (Venue venue : venues) {
            if (venue.country() != null && !venue.code().equals(venue.country())) {
                withCity.add(venue.country());
            }
        }
        venues.removeIf(venue -> withCity.contains(venue.code()));
    }

    /** What a sentence speaks of where a number stands without a noun. */
    private static Counted named(Sentence sentence) {
        Counted first = Counted.PEOPLE;
        for (int i = 0; i < sentence.size(); i++) {
            Counted here = sentence.counted(i);
            if (here == Counted.BODIES) {
                return here;
            }
            boolean better = first == Counted.PEOPLE || here == Counted.PRISONERS;
            first = here != null && better ? here : first;
        }
        return first;
    }

    /** The first of those that say the same, a bounded number. */
    private static <T> List<T> once(
            List<T> facts, Function<T, Passage> passage, Function<T, Object> key) {
        Map<Object, T> first = new LinkedHashMap<>();
        for (T fact : facts) {
            // What is longer has no words of a language in it, and would fill the record.
            if (passage.apply(fact).words().length() <= LONGEST_PASSAGE) {
                first.putIfAbsent(key.apply(fact), fact);
            }
        }
        return first.values().stream().limit(MOST_OF_A_SORT).toList();
    }

    private List<Sentence> sentences(Article article, Language language) {
        List<Sentence> sentences = new ArrayList<>();
        String summary = Objects.requireNonNullElse(article.summary(), "");
        String text = Objects.requireNonNullElse(article.text(), "");
        cut(EvidenceField.TITLE, article.title(), language, sentences);
        cut(EvidenceField.LEAD, summary.isBlank() ? text : summary, language, sentences);
        return sentences;
    }

    private void cut(EvidenceField field, String whole, Language language, List<Sentence> into) {
        String text = Cut.to(LONGEST, whole);
        List<Phrases> lexicons =
                List.of(
                        Lexicon.of(language),
                        places.names(language),
                        Objects.requireNonNull(names.get(language)));
        List<Span> spans = Sentences.of(text);
        for (Span span : spans.subList(0, Math.min(LEAD_SENTENCES, spans.size()))) {
            List<Token> tokens = new ArrayList<>();
            Tokenizer.into(tokens, field, text, List.of(span), 0, MOST_TOKENS);
            if (!tokens.isEmpty()) {
                into.add(new Sentence(field, text, tokens, lexicons));
            }
        }
    }
}
