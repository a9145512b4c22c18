package parley.notifier;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Realis;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One exchange of prisoners, told revision by revision. Immutable. */
@NullMarked
public record Story(
        String id,
        int revision,
        Stage stage,
        int newsRevision,
        List<Change> changes,
        int sources,
        Tell tell,
        ChangeReason reason,
        boolean withdrawn,
        @Nullable String mergedInto,
        Facts facts,
        @Nullable String claimedBy,
        Instant at) {
    /** It is agreed on, says one source. */
    public static Story agreed(String id, Instant at) {
        return new Story(
                id,
                1,
                Stage.AGREED,
                1,
                List.of(new Change(1, ChangeReason.NEW_DEVELOPMENT, at, null)),
                1,
                Tell.NEW,
                ChangeReason.NEW_DEVELOPMENT,
                false,
                null,
                Facts.NONE,
                null,
                at);
    }

    /** The same, never told because it was found too late. */
    public Story late() {
        return new Story(
                id,
                revision,
                stage,
                0,
                List.of(),
                sources,
                Tell.SILENT,
                reason,
                withdrawn,
                mergedInto,
                facts,
                claimedBy,
                at);
    }

    /** More sources, silently. */
    public Story with(int independent) {
        return new Story(
                id,
                revision + 1,
                stage,
                newsRevision,
                changes,
                independent,
                Tell.SILENT,
                ChangeReason.ANOTHER_SOURCE,
                withdrawn,
                mergedInto,
                facts,
                claimedBy,
                at);
    }

    /** It goes on. */
    public Story reaches(Stage next) {
        return news(ChangeReason.NEW_STAGE, stage.code() + " → " + next.code(), next, withdrawn);
    }

    /** A fact is otherwise. */
    public Story corrects(String detail) {
        return news(ChangeReason.CORRECTED_FACT, detail, stage, withdrawn);
    }

    /** A fact is known now. */
    public Story learns(String detail) {
        return news(ChangeReason.NEW_FACT, detail, stage, withdrawn);
    }

    /** It is taken back. */
    public Story withdraws(@Nullable String why) {
        return news(ChangeReason.WITHDRAWAL, why, stage, true);
    }

    /** It is reported again. */
    public Story returns() {
        return news(ChangeReason.NEW_DEVELOPMENT, "reported again", stage, false);
    }

    /** It is found to be another one. */
    public Story merges(String into) {
        return new Story(
                id,
                revision + 1,
                stage,
                newsRevision,
                changes,
                sources,
                Tell.SILENT,
                ChangeReason.MERGER,
                withdrawn,
                into,
                facts,
                claimedBy,
                at);
    }

    private Story news(ChangeReason why, @Nullable String detail, Stage next, boolean taken) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(revision + 1, why, at, detail));
        return new Story(
                id,
                revision + 1,
                next,
                revision + 1,
                all,
                sources,
                Tell.UPDATE,
                why,
                taken,
                mergedInto,
                facts,
                claimedBy,
                at);
    }

    /** Other facts, in the same revision. */
    public Story says(Facts said, @Nullable String party) {
        return new Story(
                id,
                revision,
                stage,
                newsRevision,
                changes,
                sources,
                tell,
                reason,
                withdrawn,
                mergedInto,
                said,
                party,
                at);
    }

    /** The record. */
    public Development record() {
        List<Source> all = new ArrayList<>();
        for (int i = 1; i <= sources; i++) {
            all.add(
                    Developments.source(
                            "a" + i, "Outlet " + i, "https://e.example.org/" + i, "en"));
        }
        return new Development(
                id,
                revision,
                "russia-ukraine",
                List.of("RUS", "UKR"),
                Kind.EXCHANGE,
                stage,
                Realis.ACTUAL,
                tell,
                reason,
                newsRevision,
                changes,
                Map.of(
                        "en", "Russia–Ukraine: exchange " + stage.code(),
                        "uk", "Росія – Україна: обмін " + stage.code()),
                facts,
                null,
                List.of(),
                all,
                all.size(),
                all.size(),
                claimedBy,
                at,
                at,
                0.9,
                "exchange",
                List.of(),
                "rules-1",
                withdrawn,
                mergedInto,
                null);
    }
}
