package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Extract;
import parley.contract.record.Match;
import parley.contract.record.Source;
import parley.contract.record.Tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the revisions of a development: each the whole state. */
final class Revisions {
    private static final Comparator<Source> EARLIEST_FIRST =
            Comparator.comparing(Source::published).thenComparing(Source::article);

    private Revisions() {}

    static OpenDevelopment first(Report report) {
        Match match = report.match();
        Article article = report.article();
        Instant at = Joining.ownTime(article);
        boolean news = !report.neverNews();
        List<Change> changes =
                news ? List.of(new Change(1, ChangeReason.NEW_DEVELOPMENT, at, null)) : List.of();
        var development =
                new Development(
                        DevelopmentId.of(match.track(), match.kind(), article.id()),
                        1,
                        match.track(),
                        match.kind(),
                        match.stage(),
                        match.realis(),
                        news ? Tell.NEW : Tell.SILENT,
                        ChangeReason.NEW_DEVELOPMENT,
                        news ? 1 : 0,
                        changes,
                        report.headlines(),
                        Extracts.of(article),
                        List.of(report.source()),
                        1,
                        article.seen(),
                        article.seen(),
                        match.score(),
                        match.rule(),
                        match.evidence(),
                        match.ruleSet());
        return new OpenDevelopment(development, Map.of(article.id(), article.revision()), at, at);
    }

    /** The next revision; empty if the report changes nothing. */
    static Optional<OpenDevelopment> next(OpenDevelopment open, Report report) {
        Article article = report.article();
        Integer known = open.articles().get(article.id());
        Ladder.Step step = Ladder.step(open.development().stage(), report.match().stage());
        boolean told = open.development().newsRevision() > 0;
        // What is too old to be told must not move what was told: the next fresh report would then
        // be no news.
        boolean moves = step == Ladder.Step.LATER && !(report.neverNews() && told);
        if (known != null && (known >= article.revision() || !moves)) {
            return Optional.empty();
        }
        if (known == null && open.articles().size() >= OpenDevelopment.MOST_ARTICLES && !moves) {
            return Optional.empty();
        }
        Map<String, Integer> articles = new HashMap<>(open.articles());
        articles.put(article.id(), article.revision());
        Instant at = Joining.ownTime(article);
        return Optional.of(
                new OpenDevelopment(
                        revised(open.development(), report, moves, articles.size()),
                        articles,
                        at.isBefore(open.firstReport()) ? at : open.firstReport(),
                        at.isAfter(open.lastReport()) ? at : open.lastReport()));
    }

    private static Development revised(
            Development last, Report report, boolean moves, int sourceCount) {
        Match match = report.match();
        Article article = report.article();
        int revision = last.revision() + 1;
        boolean news = moves && !report.neverNews();
        boolean first = last.newsRevision() == 0;
        ChangeReason reason = moves ? ChangeReason.NEW_STAGE : ChangeReason.ANOTHER_SOURCE;
        boolean sameStage = match.stage() == last.stage();
        boolean best = moves || (sameStage && match.score() > last.score());
        return new Development(
                last.id(),
                revision,
                last.track(),
                last.kind(),
                moves ? match.stage() : last.stage(),
                moves ? match.realis() : last.realis(),
                !news ? Tell.SILENT : first ? Tell.NEW : Tell.UPDATE,
                reason,
                news ? revision : last.newsRevision(),
                news ? changed(last, match, revision) : last.changes(),
                moves ? report.headlines() : last.headlines(),
                extract(last.extract(), article, best, sameStage),
                sources(last.sources(), report.source()),
                sourceCount,
                last.firstSeen().isBefore(article.seen()) ? last.firstSeen() : article.seen(),
                last.lastSeen().isAfter(article.seen()) ? last.lastSeen() : article.seen(),
                best ? match.score() : last.score(),
                best ? match.rule() : last.rule(),
                best ? match.evidence() : last.evidence(),
                match.ruleSet());
    }

    private static List<Change> changed(Development last, Match match, int revision) {
        List<Change> changes = new ArrayList<>(last.changes());
        changes.add(
                new Change(
                        revision,
                        ChangeReason.NEW_STAGE,
                        Joining.ownTime(match.article()),
                        last.stage().code() + " → " + match.stage().code()));
        int surplus = Math.max(0, changes.size() - Development.MAX_CHANGES);
        return changes.subList(surplus, changes.size());
    }

    private static @Nullable Extract extract(
            @Nullable Extract last, Article article, boolean best, boolean sameStage) {
        if (!best && (last != null || !sameStage)) {
            return last;
        }
        Extract extract = Extracts.of(article);
        return extract == null ? last : extract;
    }

    private static List<Source> sources(List<Source> last, Source source) {
        List<Source> sources = new ArrayList<>(last);
        sources.removeIf(other -> other.article().equals(source.article()));
        sources.add(source);
        sources.sort(EARLIEST_FIRST);
        return sources.subList(0, Math.min(sources.size(), Development.MAX_SOURCES));
    }
}
