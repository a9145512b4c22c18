package parley.classifier.development;

import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.ChangeReason;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which development a report belongs to and what becomes of it. Plain code: whoever hosts
 * it takes the revisions that it gives, publishes their records, and only then puts their states
 * into the {@link OpenDevelopments}.
 *
 * <p>A report belongs to the development whose source its article is already; else to the one that
 * it fits best; else it opens one. A report that shows two to be one merges them.
 */
public final class Joining {
    private static final Comparator<OpenDevelopment> TOLD_THEN_OLDER =
            Comparator.comparing((OpenDevelopment open) -> open.ledger().newsRevision() == 0)
                    .thenComparing(OpenDevelopment::opened)
                    .thenComparing(OpenDevelopment::id);

    private final Revisions revisions;

    /** With the words for headlines. */
    public Joining(Headlines headlines) {
        this.revisions = new Revisions(headlines);
    }

    /**
     * Takes a match.
     *
     * @param trackTime the latest own time of the track's reports before this one
     * @return what follows, in order; nothing if it is no alert or says nothing more
     */
    public List<Revision> take(OpenDevelopments open, Match match, Instant trackTime) {
        if (match.band() != Band.ALERT) {
            return List.of();
        }
        Claim claim = Claim.of(match, late(match, trackTime));
        OpenDevelopment own = open.holding(match.track(), match.kind(), claim.article());
        if (own != null) {
            return revised(own, claim);
        }
        Telling said = Telling.of(claim.facts());
        List<Fit> fits = new ArrayList<>();
        for (OpenDevelopment candidate : open.of(match.track(), match.kind())) {
            Fit fit = Fit.of(candidate, match.kind(), claim, said);
            if (fit != null) {
                fits.add(fit);
            }
        }
        if (fits.isEmpty()) {
            return List.of(opened(open, match, claim));
        }
        fits.sort(Fit.BETTER.reversed());
        return joined(fits, claim);
    }

    /** Whether it is too old to be told: from a feed's backlog, or behind all windows. */
    private static boolean late(Match match, Instant trackTime) {
        Article article = match.article();
        Instant oldest = trackTime.minus(Ladder.window(match.kind()));
        return article.backlog() || article.ownTime().isBefore(oldest);
    }

    private List<Revision> revised(OpenDevelopment own, Claim claim) {
        Claim known = own.claims().of(claim.article());
        if (known != null && known.source().revision() >= claim.source().revision()) {
            return List.of();
        }
        Claims claims = own.claims().with(claim);
        return List.of(revisions.of(own.ledger(), claims, ChangeReason.REVISED_SOURCE, claim.at()));
    }

    private Revision opened(OpenDevelopments open, Match match, Claim claim) {
        String id = DevelopmentId.of(match.track(), match.kind(), claim.article());
        Ledger before = open.closed(match.track(), match.kind(), id);
        Ledger ledger =
                before == null
                        ? Ledger.opened(id, match.track(), match.kind(), claim.at())
                        : before;
        return revisions.of(
                ledger, Claims.NONE.with(claim), ChangeReason.REVISED_SOURCE, claim.at());
    }

    /** What follows for the developments that a report fits, the best first. */
    private List<Revision> joined(List<Fit> fits, Claim claim) {
        Fit fit = fits.getFirst();
        OpenDevelopment best = fit.open();
        boolean full = best.claims().size() >= OpenDevelopment.MOST_CLAIMS;
        if (full && fit.step() != Ladder.Step.LATER) {
            return List.of(revisions.counted(best));
        }
        List<OpenDevelopment> same = new ArrayList<>(List.of(best));
        for (Fit other : fits.subList(1, fits.size())) {
            if (shownTheSame(fit, other) && !Conflicts.between(best, other.open())) {
                same.add(other.open());
            }
        }
        return same.size() == 1
                ? List.of(
                        revisions.of(
                                best.ledger(),
                                best.claims().with(claim),
                                ChangeReason.ANOTHER_SOURCE,
                                claim.at()))
                : merged(same, Claims.NONE.with(claim), claim.at());
    }

    /**
     * Whether a report that fits two shows them to be one: both are at its stage, or it is a copy.
     */
    private static boolean shownTheSame(Fit best, Fit other) {
        boolean alike = best.step() == Ladder.Step.SAME && other.step() == Ladder.Step.SAME;
        return alike || (best.copy() && other.copy());
    }

    /** Makes one of several. The one that people were told of goes on, else the oldest. */
    private List<Revision> merged(List<OpenDevelopment> same, Claims more, Instant at) {
        List<OpenDevelopment> ordered = new ArrayList<>(same);
        ordered.sort(TOLD_THEN_OLDER);
        return merged(ordered.getFirst(), ordered.subList(1, ordered.size()), more, at);
    }

    private List<Revision> merged(
            OpenDevelopment goesOn, List<OpenDevelopment> endings, Claims more, Instant at) {
        Ledger ledger = goesOn.ledger();
        Claims claims = goesOn.claims().with(more);
        List<Revision> result = new ArrayList<>();
        for (OpenDevelopment ending : endings) {
            ledger = ledger.takingIn(ending.ledger());
            claims = claims.with(ending.claims());
            result.add(revisions.merged(ending, goesOn.id()));
        }
        result.add(revisions.of(ledger, claims, ChangeReason.MERGER, at));
        return result;
    }

    /**
     * Takes back what an article said: a newer revision of it says so no more.
     *
     * @param revision of the article that says no more
     * @return what follows
     */
    public List<Revision> retract(
            OpenDevelopments open,
            String track,
            Kind kind,
            String article,
            int revision,
            Instant at) {
        OpenDevelopment own = open.holding(track, kind, article);
        Claim known = own == null ? null : own.claims().of(article);
        if (own == null || known == null || known.source().revision() >= revision) {
            return List.of();
        }
        Claims left = own.claims().without(article);
        return List.of(
                left.isEmpty()
                        ? revisions.withdrawn(
                                own, Ledger.Withdrawal.BY_SOURCES, "no source says so any more", at)
                        : revisions.of(own.ledger(), left, ChangeReason.REVISED_SOURCE, at));
    }

    /**
     * Withdraws a development by an operator's word.
     *
     * @param why for people
     * @return what follows; nothing if it is not open or withdrawn already
     */
    public List<Revision> withdraw(
            OpenDevelopments open, String track, String id, String why, Instant at) {
        OpenDevelopment found = open.byId(track, id);
        if (found == null || found.ledger().withdrawn() != null) {
            return List.of();
        }
        return List.of(revisions.withdrawn(found, Ledger.Withdrawal.BY_OPERATOR, why, at));
    }

    /**
     * Makes one of two by an operator's word.
     *
     * @return what follows; nothing unless both are open and of one kind
     */
    public List<Revision> merge(
            OpenDevelopments open, String track, String id, String into, Instant at) {
        OpenDevelopment ending = open.byId(track, id);
        OpenDevelopment goesOn = open.byId(track, into);
        if (ending == null || goesOn == null || ending == goesOn) {
            return List.of();
        }
        return ending.kind() == goesOn.kind()
                ? merged(goesOn, List.of(ending), Claims.NONE, at)
                : List.of();
    }
}
