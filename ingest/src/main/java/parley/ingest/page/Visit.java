package parley.ingest.page;

import parley.ingest.fetch.Address;
import parley.ingest.fetch.FetchFailure;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Validators;
import parley.ingest.fetch.Wanted;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Fetches through the gate that all requests to a server pass, waiting there in turn. */
final class Visit {
    /** How soon a server that is busy with another request is tried again. */
    private static final Duration BUSY = Duration.ofMillis(100);

    private final Fetcher fetcher;
    private final HostGate gate;
    private final InstantSource clock;
    private final Patience patience;

    Visit(Fetcher fetcher, HostGate gate, InstantSource clock, Patience patience) {
        this.fetcher = fetcher;
        this.gate = gate;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Fetches a document.
     *
     * @param until when its server must be free at the latest
     * @return empty if the server is not free in time
     * @throws InterruptedException if the thread is wanted elsewhere
     */
    Optional<FetchResult> fetch(String address, Wanted wanted, Instant until)
            throws InterruptedException {
        List<String> servers = Address.publicServer(address).stream().toList();
        while (true) {
            Optional<HostGate.Pass> pass = gate.tryEnter(servers);
            if (pass.isPresent()) {
                try (var _ = pass.get()) {
                    FetchResult result = fetcher.fetch(address, Validators.NONE, wanted);
                    heed(result);
                    return Optional.of(result);
                }
            }
            Instant now = clock.instant();
            Instant free = now.plus(BUSY);
            for (String server : servers) {
                Instant opens = gate.opens(server);
                free = opens.isAfter(free) ? opens : free;
            }
            if (free.isAfter(until)) {
                return Optional.empty();
            }
            patience.pass(Duration.between(now, free));
        }
    }

    private void heed(FetchResult result) {
        if (result instanceof FetchResult.Failed failed
                && failed.reason() == FetchFailure.ASKED_TO_WAIT
                && failed.retryAfter().isPresent()) {
            Address.publicServer(failed.address())
                    .ifPresent(server -> gate.close(server, failed.retryAfter().get()));
        }
    }
}
