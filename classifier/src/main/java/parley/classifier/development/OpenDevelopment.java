package parley.classifier.development;

import parley.contract.record.Kind;

import java.time.Duration;
import java.time.Instant;

/** A development that reports can still join: what was made of it and its claims. Immutable. */
public final class OpenDevelopment {
    /** The most claims kept: what repeats after that many is only counted. */
    static final int MOST_CLAIMS = 500;

    private final Ledger ledger;
    private final Claims claims;
    private final Picture picture;
    private final Instant firstReport;
    private final Instant lastReport;

    private OpenDevelopment(Ledger ledger, Claims claims, Picture picture) {
        this.ledger = ledger;
        this.claims = claims;
        this.picture = picture;
        this.firstReport = claims.inOrder().getFirst().at();
        this.lastReport = claims.inOrder().getLast().at();
    }

    /**
     * A development.
     *
     * @param claims at least one
     */
    static OpenDevelopment of(Ledger ledger, Claims claims) {
        return of(ledger, claims, Picture.of(claims));
    }

    /** The same, where what the claims amount to is known already. */
    static OpenDevelopment of(Ledger ledger, Claims claims, Picture picture) {
        return new OpenDevelopment(ledger, claims, picture);
    }

    OpenDevelopment with(Ledger next) {
        return new OpenDevelopment(next, claims, picture);
    }

    Ledger ledger() {
        return ledger;
    }

    Claims claims() {
        return claims;
    }

    Picture picture() {
        return picture;
    }

    String id() {
        return ledger.id();
    }

    Kind kind() {
        return ledger.kind();
    }

    Instant opened() {
        return ledger.opened();
    }

    /** Own time of its earliest report. */
    Instant firstReport() {
        return firstReport;
    }

    /** Own time of its latest report. */
    Instant lastReport() {
        return lastReport;
    }

    /** How far a time is from the reports that are there; zero between them. */
    Duration distance(Instant at) {
        if (at.isBefore(firstReport)) {
            return Duration.between(at, firstReport);
        }
        return at.isAfter(lastReport) ? Duration.between(lastReport, at) : Duration.ZERO;
    }

    boolean holdsCopyOf(Claim claim) {
        Instant earliest = claim.at().minus(Ladder.SAME_STAGE);
        Instant latest = claim.at().plus(Ladder.SAME_STAGE);
        for (Claim known : claims.inOrder()) {
            boolean soon = !known.at().isBefore(earliest) && !known.at().isAfter(latest);
            if (soon && known.signature().copies(claim.signature())) {
                return true;
            }
        }
        return false;
    }
}
