package parley.app;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rounds of talks as the classifier publishes them, under the headline "Talks" and their id. */
final class Talks {
    private Talks() {}

    /** They were held, says one outlet. */
    static Development held(String id) {
        return round(id, 1, 1, null);
    }

    /** Another outlet says so too. */
    static Development heldAsTwoSay(String id) {
        return round(id, 2, 2, null);
    }

    /** They were not held after all. */
    static Development withdrawn(String id, String why) {
        return round(id, 2, 1, why);
    }

    private static Development round(String id, int revision, int sources, @Nullable String taken) {
        Instant now = Instant.now();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(1, ChangeReason.NEW_DEVELOPMENT, now, null));
        if (taken != null) {
            changes.add(new Change(revision, ChangeReason.WITHDRAWAL, now, taken));
        }
        List<Source> all = new ArrayList<>();
        for (int i = 1; i <= sources; i++) {
            all.add(source(id, i, now));
        }
        ChangeReason reason =
                revision == 1 ? ChangeReason.NEW_DEVELOPMENT : ChangeReason.ANOTHER_SOURCE;
        return new Development(
                id,
                revision,
                "russia-ukraine",
                List.of("RUS", "UKR"),
                Kind.ROUND,
                Stage.CONCLUDED,
                Realis.ACTUAL,
                taken != null ? Tell.UPDATE : revision == 1 ? Tell.NEW : Tell.SILENT,
                taken != null ? ChangeReason.WITHDRAWAL : reason,
                changes.getLast().revision(),
                changes,
                Map.of("en", "Talks " + id),
                Facts.NONE,
                null,
                List.of(),
                all,
                sources,
                sources,
                null,
                now,
                now,
                0.9,
                "round-held",
                List.of(),
                "rules-1",
                taken != null,
                null,
                null);
    }

    private static Source source(String id, int number, Instant now) {
        return new Source(
                id + "-" + number,
                1,
                Outlet.named("Outlet " + number),
                "https://outlet.example.org/" + id + "/" + number,
                "Talks " + id,
                "en",
                now,
                Stage.CONCLUDED,
                Facts.NONE);
    }
}
