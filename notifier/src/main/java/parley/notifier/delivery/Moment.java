package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Whether now is the moment to tell a chat. What was told wrongly is mended at any, silently. */
final class Moment {
    /** So long what is no news is gathered before it is told together. */
    static final Duration GATHERING = Duration.ofMinutes(10);

    /** A message changes at most once in so long. */
    static final Duration BETWEEN_EDITS = Duration.ofMinutes(10);

    private Moment() {}

    static Optional<Verdict> flood(Case at, Act act) {
        return act == Act.ALERT && at.flooded()
                ? hold(act, Reason.FLOOD, null, at.gathered())
                : Optional.empty();
    }

    static Optional<Verdict> digest(Case at, Act act) {
        DigestPlan plan = at.settings().digest();
        if (plan == null || at.gathered() || !waits(act)) {
            return Optional.empty();
        }
        return hold(act, Reason.DIGEST, next(plan, at.settings().zone(), at.now()), true);
    }

    static Optional<Verdict> age(Case at, Act act) {
        boolean old = at.newsAt().plus(at.ageLimit()).isBefore(at.now());
        return act == Act.ALERT && old && !at.gathered()
                ? hold(act, Reason.TOO_OLD, at.now().plus(GATHERING), true)
                : Optional.empty();
    }

    static Optional<Verdict> mute(Case at, Act act) {
        return waits(act) && at.settings().muted(at.now())
                ? hold(act, Reason.MUTED, at.settings().mutedUntil(), at.gathered())
                : Optional.empty();
    }

    static Optional<Verdict> quietHours(Case at, Act act) {
        QuietHours quiet = at.settings().quiet();
        return waits(act) && quiet != null && at.settings().quiet(at.now())
                ? hold(
                        act,
                        Reason.QUIET_HOURS,
                        next(quiet.to(), at.settings().zone(), at.now()),
                        at.gathered())
                : Optional.empty();
    }

    static Optional<Verdict> lastEdit(Case at, Act act) {
        Told told = at.told();
        Instant edited = act == Act.EDIT && told != null ? told.editedAt() : null;
        return edited != null && at.now().isBefore(edited.plus(BETWEEN_EDITS))
                ? hold(act, Reason.JUST_EDITED, edited.plus(BETWEEN_EDITS), false)
                : Optional.empty();
    }

    private static boolean waits(Act act) {
        return switch (act) {
            case ALERT, UPDATE -> true;
            case CORRECTION, WITHDRAWAL, RESTORATION, EDIT -> false;
        };
    }

    private static Optional<Verdict> hold(
            Act act, Reason reason, @Nullable Instant until, boolean digest) {
        return Optional.of(new Verdict.Hold(act, reason, until, digest));
    }

    /** The next time that a clock in this zone shows this, after now. */
    static Instant next(LocalTime time, ZoneId zone, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.with(time);
        return today.isAfter(here) ? today.toInstant() : here.plusDays(1).with(time).toInstant();
    }

    static Instant next(DigestPlan plan, ZoneId zone, Instant now) {
        LocalTime hour = LocalTime.of(plan.hour(), 0);
        Instant next = next(hour, zone, now);
        for (int days = 0; days < 7; days++) {
            ZonedDateTime there = next.atZone(zone);
            if (plan.day() == null || there.getDayOfWeek() == plan.day()) {
                return next;
            }
            next = there.plusDays(1).with(hour).toInstant();
        }
        return next;
    }
}
