package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.EventCodes;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the revisions of developments: each the whole state. */
final class Revisions {
    private final Headlines headlines;

    Revisions(Headlines headlines) {
        this.headlines = headlines;
    }

    /**
     * What claims make of a development.
     *
     * @param claims at least one
     * @param silent the reason if nothing in it is news
     * @param at own time of the report that changed the claims
     */
    Revision of(Ledger ledger, Claims claims, ChangeReason silent, Instant at) {
        Picture picture = Picture.of(claims);
        News news = News.in(ledger, claims, picture);
        boolean first = ledger.newsRevision() == 0;
        Ledger.Withdrawal withdrawn =
                ledger.withdrawn() == Ledger.Withdrawal.BY_SOURCES ? null : ledger.withdrawn();
        Ledger next =
                news == null
                        ? ledger.silently(withdrawn)
                        : ledger.told(news, at, withdrawn)
                                .knowing(
                                        picture.stage(),
                                        KeyFacts.of(ledger.kind(), picture.facts()));
        boolean opens = ledger.revision() == 0;
        ChangeReason reason =
                news != null ? news.reason() : opens ? ChangeReason.NEW_DEVELOPMENT : silent;
        Tell tell = news == null ? Tell.SILENT : first ? Tell.NEW : Tell.UPDATE;
        return new Revision(
                record(next, picture, claims, tell, reason, null),
                next,
                OpenDevelopment.of(next, claims, picture));
    }

    /** That one more article reports it, where enough claims are kept. */
    Revision counted(OpenDevelopment open) {
        Ledger next = open.ledger().counting();
        Development record =
                record(
                        next,
                        open.picture(),
                        open.claims(),
                        Tell.SILENT,
                        ChangeReason.ANOTHER_SOURCE,
                        null);
        return new Revision(record, next, open.with(next));
    }

    /** That it is taken back, in the state in which it was. */
    Revision withdrawn(
            OpenDevelopment open, Ledger.Withdrawal by, @Nullable String why, Instant at) {
        boolean known = open.ledger().newsRevision() > 0;
        var news = new News(ChangeReason.WITHDRAWAL, why);
        Ledger next = known ? open.ledger().told(news, at, by) : open.ledger().silently(by);
        boolean stays = by == Ledger.Withdrawal.BY_OPERATOR;
        Claims claims = stays ? open.claims() : Claims.NONE;
        Tell tell = known ? Tell.UPDATE : Tell.SILENT;
        return new Revision(
                record(next, open.picture(), claims, tell, news.reason(), null),
                next,
                stays ? open.with(next) : null);
    }

    /** That it was found to be another one; its last record. */
    Revision merged(OpenDevelopment open, String into) {
        Ledger next = open.ledger().silently(Ledger.Withdrawal.BY_MERGER);
        Development record =
                record(next, open.picture(), open.claims(), Tell.SILENT, ChangeReason.MERGER, into);
        return new Revision(record, next, null);
    }

    private Development record(
            Ledger ledger,
            Picture picture,
            Claims claims,
            Tell tell,
            ChangeReason reason,
            @Nullable String mergedInto) {
        Claim best = picture.best();
        Stage stage = picture.stage();
        boolean withdrawn = ledger.withdrawn() != null && mergedInto == null;
        return new Development(
                ledger.id(),
                ledger.revision(),
                ledger.track(),
                picture.facts().parties(),
                ledger.kind(),
                stage,
                picture.realis(),
                tell,
                reason,
                ledger.newsRevision(),
                ledger.changes(),
                headlines.of(ledger.track(), ledger.kind(), stage, picture.said()),
                picture.facts(),
                picture.extracts().isEmpty() ? null : picture.extracts().getFirst(),
                picture.extracts(),
                sources(claims, best),
                claims.isEmpty() ? 0 : claims.size() + ledger.uncounted(),
                claims.isEmpty() ? 0 : picture.independent(),
                picture.claimedBy(),
                picture.firstSeen(),
                picture.lastSeen(),
                best.score(),
                best.rule(),
                best.evidence(),
                picture.ruleSet(),
                withdrawn,
                mergedInto,
                EventCodes.of(ledger.kind(), stage));
    }

    /** The earliest, and in any case the best. */
    private static List<Source> sources(Claims claims, Claim best) {
        List<Source> sources = new ArrayList<>();
        for (Claim claim : claims.inOrder()) {
            if (sources.size() < Development.MAX_SOURCES) {
                sources.add(claim.source());
            }
        }
        boolean missing = claims.contains(best.article()) && !sources.contains(best.source());
        if (missing) {
            sources.set(Development.MAX_SOURCES - 1, best.source());
        }
        return sources;
    }
}
