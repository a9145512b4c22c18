package parley.notifier.delivery;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;

import java.time.Duration;
import java.util.List;

/** What there is to tell a chat, whether it wants it or not. */
sealed interface Finding {
    /** An alert names more sources from these numbers on. */
    List<Integer> STEPS = List.of(2, 3, 5, 10, 20);

    /** A message is changed only for so long, for another source. */
    Duration EDITED_FOR = Duration.ofHours(24);

    /** Nothing. */
    record None(Reason reason) implements Finding {}

    /** Something. */
    record Due(Act act) implements Finding {}

    static Finding of(Case at) {
        Development development = at.development();
        if (development.mergedInto() != null) {
            return new None(Reason.MERGED);
        }
        Told told = at.told();
        return told == null ? untold(development) : known(at, told);
    }

    private static Finding untold(Development development) {
        if (development.newsRevision() < 1) {
            return new None(Reason.LATE);
        }
        return development.withdrawn() ? new None(Reason.WITHDRAWN) : new Due(Act.ALERT);
    }

    private static Finding known(Case at, Told told) {
        Development development = at.development();
        if (development.newsRevision() <= told.revision()) {
            return sources(at, told) ? new Due(Act.EDIT) : new None(Reason.TOLD_ALREADY);
        }
        if (development.withdrawn()) {
            return new Due(Act.WITHDRAWAL);
        }
        List<Change> changes = changes(development, told);
        boolean taken = changes.stream().anyMatch(c -> c.reason() == ChangeReason.WITHDRAWAL);
        if (told.struck()) {
            return new Due(Act.RESTORATION);
        }
        if (changes.stream().anyMatch(c -> c.reason() == ChangeReason.CORRECTED_FACT)) {
            return new Due(Act.CORRECTION);
        }
        boolean goesOn =
                changes.stream()
                        .anyMatch(
                                change ->
                                        change.reason() == ChangeReason.NEW_STAGE
                                                || change.reason() == ChangeReason.NEW_FACT);
        // Of changes that were dropped from the record only the stage still tells.
        boolean moved = told.stage() != null && told.stage() != development.stage();
        return (goesOn && !taken) || moved || (goesOn && told.stage() == null)
                ? new Due(Act.UPDATE)
                : new None(Reason.TOLD_ALREADY);
    }

    /** What became worth telling after what the chat knows. */
    static List<Change> changes(Development development, Told told) {
        return development.changes().stream()
                .filter(change -> change.revision() > told.revision())
                .toList();
    }

    private static boolean sources(Case at, Told told) {
        return told.editable()
                && !told.struck()
                && at.now().isBefore(told.at().plus(EDITED_FOR))
                && step(at.development().independentSources()) > step(told.sources());
    }

    private static int step(int sources) {
        return (int) STEPS.stream().filter(from -> sources >= from).count();
    }
}
