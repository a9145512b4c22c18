package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.fact.FactReaders;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.text.Language;
import parley.classifier.text.Token;
import parley.classifier.track.TrackFile;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Evidence;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Stage;
import parley.contract.record.Track;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder of rules, compiled. Immutable and thread-safe: to change rules, another set takes its
 * place.
 */
public final class RuleSet {
    private static final int MOST_EVIDENCE = 40;
    private static final int LONGEST_WORDS = 300;

    /**
     * A match with where its words begin.
     *
     * @param beginning number of the first word: titles before leads before bodies
     */
    private record Fired(Match match, int beginning) {
        /** The better comes first: alerts, then score, then what the article says first. */
        static final Comparator<Fired> BEST =
                Comparator.comparing((Fired fired) -> fired.match.band())
                        .thenComparing(
                                Comparator.comparingDouble((Fired fired) -> fired.match.score())
                                        .reversed())
                        .thenComparingInt(Fired::beginning)
                        .thenComparing(fired -> fired.match.stage(), Comparator.reverseOrder())
                        .thenComparing(fired -> fired.match.rule());

        static Fired better(Fired a, Fired b) {
            return BEST.compare(a, b) <= 0 ? a : b;
        }
    }

    private final RuleFolder folder;
    private final FactReaders facts;
    private final Map<Language, CompiledLanguage> languages = new EnumMap<>(Language.class);

    private RuleSet(RuleFolder folder) {
        this.folder = folder;
        this.facts = FactReaders.of(folder.tracks(), folder.gazetteer());
        for (Language language : Language.values()) {
            languages.put(language, RuleCompiler.compile(folder, language));
        }
    }

    /** Compiles a folder. */
    public static RuleSet compile(RuleFolder folder) {
        return new RuleSet(folder);
    }

    /** The hash of the files that it was read from. */
    public String revision() {
        return folder.revision();
    }

    /** The rules it was compiled from. */
    public List<Rule> rules() {
        return folder.rules();
    }

    /** What reads the facts of the reports that {@link #match} finds. */
    public FactReaders facts() {
        return facts;
    }

    /** The tracks, as they are published. */
    public List<Track> tracks() {
        return folder.tracks().stream().map(this::published).toList();
    }

    private Track published(TrackFile track) {
        List<String> parties = track.parties().stream().map(party -> party.code()).toList();
        return new Track(track.id(), track.namesByCode(), parties, revision());
    }

    /**
     * What an article reports: for each track and kind the best of the rules that fired, and every
     * match of a rule that is only being tried. Takes time linear in the article's length, which is
     * cut at what any news item has.
     */
    public List<Match> match(Article article) {
        return match(article, null);
    }

    /** The same, telling how long each rule took that was tried, if somebody wants to know. */
    List<Match> match(Article article, @Nullable RuleTimer timer) {
        var text = ArticleText.of(article);
        CompiledLanguage language = text.language(article).map(languages::get).orElse(null);
        if (language == null) {
            return List.of();
        }
        int year = article.ownTime().atZone(ZoneOffset.UTC).getYear();
        var reading =
                new Reading(text.tokens(), language.vocabulary(), language.clauseWords(), year);
        var whole = new Reading.Range(0, reading.size());
        List<Match> matches = new ArrayList<>();
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        for (CompiledTrack track : language.tracks()) {
            if (track.anyParty().in(reading, whole).isEmpty()) {
                continue;
            }
            Map<Kind, Fired> best = new LinkedHashMap<>();
            for (CompiledRule compiled : track.rules()) {
                long begin = RuleTimer.begin(timer);
                Hit hit = compiled.check().evaluate(reading, whole);
                boolean excepted =
                        hit != null && compiled.excepts(reading, whole, article.ownTime());
                RuleTimer.end(timer, compiled.rule().id(), begin);
                if (hit == null || excepted) {
                    continue;
                }
                Match match = match(track.track(), compiled.rule(), hit, article, text);
                if (match != null && match.band() == Band.SHADOW) {
                    matches.add(match);
                } else if (match != null) {
                    best.merge(match.kind(), new Fired(match, hit.beginning()), Fired::better);
                }
            }
            // An open track is for what no other one names; it comes last.
            best.keySet().removeIf(kind -> track.open() && named.contains(kind));
            best.values().forEach(fired -> matches.add(fired.match()));
            named.addAll(best.keySet());
        }
        return matches;
    }

    private @Nullable Match match(
            String track, Rule rule, Hit hit, Article article, ArticleText text) {
        Realis realis = hit.unreal() == null ? usual(rule.stage()) : hit.unreal();
        boolean told = realis == Realis.ACTUAL || realis == Realis.SCHEDULED;
        Band band;
        if (hit.score() < rule.review()) {
            return null;
        } else if (rule.status() == Status.SHADOW) {
            band = Band.SHADOW;
        } else {
            band = told && hit.score() >= rule.alert() ? Band.ALERT : Band.REVIEW;
        }
        return new Match(
                track,
                rule.kind(),
                rule.stage(),
                rule.id(),
                rule.version(),
                revision(),
                band,
                hit.score(),
                realis,
                evidence(hit, text),
                article);
    }

    /** How real a stage is when nothing says otherwise. */
    private static Realis usual(Stage stage) {
        return switch (stage) {
            case ANNOUNCED, AGREED, POSTPONED -> Realis.SCHEDULED;
            case OPENED,
                    CONCLUDED,
                    TABLED,
                    ACCEPTED,
                    REJECTED,
                    WITHDRAWN,
                    UNDER_WAY,
                    COMPLETED,
                    CANCELLED ->
                    Realis.ACTUAL;
        };
    }

    private static List<Evidence> evidence(Hit hit, ArticleText text) {
        List<Evidence> evidence = new ArrayList<>();
        for (Hit.Found found : hit.found()) {
            Token first = text.tokens().get(found.first());
            Token last = text.tokens().get(found.last());
            String words = text.words(first, last);
            if (evidence.size() < MOST_EVIDENCE && words.length() <= LONGEST_WORDS) {
                evidence.add(
                        new Evidence(
                                found.condition(),
                                first.field(),
                                first.start(),
                                last.end(),
                                words));
            }
        }
        return evidence;
    }
}
