package parley.bench.notifier;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Extract;
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
import java.util.stream.IntStream;

/** Developments of an ordinary size. */
final class BenchDevelopments {
    private BenchDevelopments() {}

    /** One that is told for the first time. */
    static Development news(String id, String track) {
        return of(id, track, 1, Tell.NEW, 2);
    }

    /** The same with more sources, which is no news. */
    static Development moreSources(String id, String track) {
        return of(id, track, 2, Tell.SILENT, 3);
    }

    private static Development of(
            String id, String track, int revision, Tell tell, int sourceCount) {
        Instant now = Instant.now();
        List<Source> sources =
                IntStream.range(0, sourceCount).mapToObj(n -> source(id, n, now)).toList();
        var extract =
                new Extract(
                        "The two delegations met for under ninety minutes and agreed to exchange"
                                + " all prisoners who are ill or under twenty-five.",
                        "en",
                        "Outlet 0",
                        id + "-0");
        return new Development(
                id,
                revision,
                track,
                List.of("RUS", "UKR"),
                Kind.ROUND,
                Stage.CONCLUDED,
                Realis.ACTUAL,
                tell,
                revision == 1 ? ChangeReason.NEW_DEVELOPMENT : ChangeReason.ANOTHER_SOURCE,
                1,
                List.of(new Change(1, ChangeReason.NEW_DEVELOPMENT, now, null)),
                Map.of("en", "Second round of talks held in Istanbul: " + id),
                Facts.NONE,
                extract,
                List.of(extract),
                sources,
                sources.size(),
                sources.size(),
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

    private static Source source(String id, int number, Instant now) {
        return new Source(
                id + "-" + number,
                1,
                Outlet.named("Outlet " + number),
                "https://outlet" + number + ".example.org/" + id,
                "The delegations met in Istanbul",
                "en",
                now,
                Stage.CONCLUDED,
                Facts.NONE);
    }
}
