package parley.classifier.stream;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import parley.classifier.development.Claim;
import parley.classifier.development.Claims;
import parley.classifier.development.Ledger;
import parley.classifier.development.OpenDevelopments;
import parley.classifier.development.Revision;
import parley.contract.json.RecordCodec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The developments that reports can still join, in memory, and what brings them back after a
 * restart, in the stream's stores: a ledger for each and every claim on its own, so that one more
 * report writes little.
 */
final class DevelopmentStore {
    private static final RecordCodec<Ledger> LEDGERS = RecordCodec.of(Ledger.class);
    private static final RecordCodec<Claim> CLAIMS = RecordCodec.of(Claim.class);

    private final KeyValueStore<String, byte[]> ledgers;
    private final KeyValueStore<String, byte[]> claims;
    private final OpenDevelopments open = new OpenDevelopments();

    /** Reads the stores. */
    DevelopmentStore(KeyValueStore<String, byte[]> ledgers, KeyValueStore<String, byte[]> claims) {
        this.ledgers = ledgers;
        this.claims = claims;
        Map<String, List<Claim>> byDevelopment = new HashMap<>();
        Stored.each(
                claims,
                CLAIMS,
                (key, claim) ->
                        byDevelopment
                                .computeIfAbsent(development(key), _ -> new ArrayList<>())
                                .add(claim));
        Stored.each(
                ledgers,
                LEDGERS,
                (key, ledger) -> {
                    List<Claim> kept = byDevelopment.get(key);
                    open.put(ledger, kept == null ? null : Claims.of(kept));
                });
    }

    OpenDevelopments open() {
        return open;
    }

    /** Takes the state that a revision leaves. */
    void put(Revision revision) {
        Ledger ledger = revision.ledger();
        Claims before = open.claims(ledger);
        Claims after = revision.claims();
        if (before != after) {
            store(key(ledger), before, after);
        }
        ledgers.put(key(ledger), LEDGERS.encode(ledger));
        open.put(revision);
    }

    /** Forgets those of a track that nothing can join any more. */
    void expire(String track, Instant now) {
        for (Ledger ledger : open.expired(track, now)) {
            store(key(ledger), open.claims(ledger), null);
            ledgers.delete(key(ledger));
            open.forget(ledger);
        }
    }

    private void store(String key, @Nullable Claims before, @Nullable Claims after) {
        Set<Claim> known = before == null ? Set.of() : new HashSet<>(before.inOrder());
        List<Claim> now = after == null ? List.of() : after.inOrder();
        for (Claim claim : now) {
            if (!known.contains(claim)) {
                claims.put(key + "/" + claim.source().article(), CLAIMS.encode(claim));
            }
        }
        for (Claim claim : known) {
            if (after == null || !after.contains(claim.source().article())) {
                claims.delete(key + "/" + claim.source().article());
            }
        }
    }

    private static String key(Ledger ledger) {
        return ledger.track() + "/" + ledger.kind().code() + "/" + ledger.id();
    }

    /** The first three parts of a claim's key; an article's id may hold anything. */
    private static String development(String claimKey) {
        int kind = claimKey.indexOf('/') + 1;
        int id = claimKey.indexOf('/', kind) + 1;
        return claimKey.substring(0, claimKey.indexOf('/', id));
    }
}
