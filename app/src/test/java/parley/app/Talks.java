package parley.app;

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
import java.util.List;
import java.util.Map;

/** Rounds of talks as the classifier publishes them, under the headline "Talks" and their id. */
final class Talks {
    private Talks() {}

    /** They were held, says one outlet. */
    static Development held(String id) {
        Instant now = Instant.now();
        var source =
                new Source(
                        id + "-1",
                        1,
                        Outlet.named("Outlet"),
                        "https://outlet.example.org/" + id,
                        "Talks " + id,
                        "en",
                        now,
                        Stage.CONCLUDED,
                        Facts.NONE);
        return new Development(
                id,
                1,
                "russia-ukraine",
                List.of("RUS", "UKR"),
                Kind.ROUND,
                Stage.CONCLUDED,
                Realis.ACTUAL,
                Tell.NEW,
                ChangeReason.NEW_DEVELOPMENT,
                1,
                List.of(new Change(1, ChangeReason.NEW_DEVELOPMENT, now, null)),
                Map.of("en", "Talks " + id),
                Facts.NONE,
                null,
                List.of(),
                List.of(source),
                1,
                1,
                null,
                now,
                now,
                0.9,
                "round-held",
                List.of(),
                "rules-1",
                false,
                null,
                null);
    }
}
