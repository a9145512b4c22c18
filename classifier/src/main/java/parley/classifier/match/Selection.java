package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.engine.ArticleParts;
import parley.classifier.engine.Finding;
import parley.classifier.rule.Rule;
import parley.classifier.rule.Status;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Evidence;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses what is published of the rules that fired on one article. */
final class Selection {
    private static final int MOST_EVIDENCE = 40;
    private static final int LONGEST_WORDS = 300;

    /** A finding with what follows from its score. */
    private record Judged(Finding finding, Band band) {
        /** The better comes first: alerts, then score, then what the article says first. */
        static final Comparator<Judged> BEST =
                Comparator.comparing(Judged::band)
                        .thenComparing(
                                Comparator.comparingDouble((Judged some) -> some.finding.score())
                                        .reversed())
                        .thenComparingInt(some -> some.finding.beginning())
                        .thenComparing(some -> some.rule().stage(), Comparator.reverseOrder())
                        .thenComparing(some -> some.rule().id());

        static Judged better(Judged a, Judged b) {
            return BEST.compare(a, b) <= 0 ? a : b;
        }

        Rule rule() {
            return finding.rule();
        }
    }

    private final Article article;
    private final ArticleParts parts;
    private final String revision;
    private final List<Match> matches = new ArrayList<>();
    private final Map<Kind, Judged> best = new LinkedHashMap<>();

    private Selection(Article article, ArticleParts parts, String revision) {
        this.article = article;
        this.parts = parts;
        this.revision = revision;
    }

    /**
     * For each track and kind the best of the rules that fired, and every match of a rule that is
     * only being tried.
     *
     * @param findings in the order of the tracks, open ones last
     */
    static List<Match> of(
            List<Finding> findings, Article article, ArticleParts parts, String revision) {
        if (findings.isEmpty()) {
            return List.of();
        }
        var selection = new Selection(article, parts, revision);
        Finding before = findings.getFirst();
        for (Finding finding : findings) {
            if (!finding.track().equals(before.track())) {
                selection.endTrack();
            }
            selection.add(finding);
            before = finding;
        }
        selection.endTrack();
        return selection.matches;
    }

    private void add(Finding finding) {
        Band band = band(finding);
        if (band == Band.SHADOW) {
            matches.add(match(finding, band));
        } else if (band != null) {
            best.merge(finding.rule().kind(), new Judged(finding, band), Judged::better);
        }
    }

    private void endTrack() {
        best.values().forEach(judged -> matches.add(match(judged.finding, judged.band)));
        best.clear();
    }

    private static @Nullable Band band(Finding finding) {
        Rule rule = finding.rule();
        if (finding.score() < rule.review()) {
            return null;
        } else if (rule.status() == Status.SHADOW) {
            return Band.SHADOW;
        }
        Realis realis = realis(finding);
        boolean told = realis == Realis.ACTUAL || realis == Realis.SCHEDULED;
        return told && finding.score() >= rule.alert() ? Band.ALERT : Band.REVIEW;
    }

    private static Realis realis(Finding finding) {
        Realis unreal = finding.unreal();
        return unreal == null ? usual(finding.rule().stage()) : unreal;
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

    private Match match(Finding finding, Band band) {
        Rule rule = finding.rule();
        return new Match(
                finding.track(),
                rule.kind(),
                rule.stage(),
                rule.id(),
                rule.version(),
                revision,
                band,
                finding.score(),
                realis(finding),
                evidence(finding),
                article);
    }

    private List<Evidence> evidence(Finding finding) {
        List<Evidence> evidence = new ArrayList<>();
        for (Finding.Place place : finding.places()) {
            if (evidence.size() < MOST_EVIDENCE && place.end() - place.start() <= LONGEST_WORDS) {
                evidence.add(
                        new Evidence(
                                place.condition(),
                                place.field(),
                                place.start(),
                                place.end(),
                                parts.text(place.field()).substring(place.start(), place.end())));
            }
        }
        return evidence;
    }
}
