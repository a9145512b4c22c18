package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.ChangeReason;
import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people who know of a development have to hear of it again.
 *
 * @param reason why
 * @param detail what changed, for people who read the record; null if the reason says it all
 */
record News(ChangeReason reason, @Nullable String detail) {
    /** A fact is told again once so many independent voices say so. */
    private static final int ENOUGH_VOICES = 2;

    /**
     * What is news in claims.
     *
     * @param picture what they amount to
     * @return null if nothing is
     */
    static @Nullable News in(Ledger ledger, Claims claims, Picture picture) {
        Claims fresh = claims.fresh();
        if (fresh.isEmpty() || ledger.withdrawn() == Ledger.Withdrawal.BY_OPERATOR) {
            return null;
        }
        Stage told = ledger.toldStage();
        if (told == null) {
            boolean old = claims.inOrder().stream().anyMatch(c -> c.late() && reaches(c, picture));
            return old ? null : new News(ChangeReason.NEW_DEVELOPMENT, null);
        }
        if (ledger.withdrawn() == Ledger.Withdrawal.BY_SOURCES) {
            return new News(ChangeReason.NEW_DEVELOPMENT, "reported again");
        }
        if (picture.stage() != told) {
            String change = told.code() + " → " + picture.stage().code();
            boolean back = Ladder.step(told, picture.stage()) == Ladder.Step.EARLIER;
            boolean claimed = picture.reached().containsKey(told);
            return back && !claimed
                    ? new News(ChangeReason.CORRECTED_FACT, "stage: " + change)
                    : new News(ChangeReason.NEW_STAGE, change);
        }
        return facts(ledger, fresh.inOrder(), picture);
    }

    /** Whether something too old to be told has said as much already. */
    private static boolean reaches(Claim late, Picture picture) {
        return Ladder.rung(late.stage()) >= Ladder.rung(picture.stage());
    }

    private static @Nullable News facts(Ledger ledger, List<Claim> fresh, Picture picture) {
        Kind kind = ledger.kind();
        Map<String, String> now = KeyFacts.of(kind, picture.facts());
        if (now.equals(ledger.toldFacts())) {
            return null;
        }
        var said = new Said(kind, fresh, picture.independence());
        News added = null;
        for (Map.Entry<String, String> fact : now.entrySet()) {
            String name = fact.getKey();
            String before = ledger.toldFacts().get(name);
            int voices = said.voices(name, fact.getValue());
            if (before == null) {
                boolean steady = voices >= ENOUGH_VOICES && KeyFacts.matters(kind, picture, name);
                if (steady && added == null) {
                    added = new News(ChangeReason.NEW_FACT, name + ": " + fact.getValue());
                }
            } else if (!KeyFacts.same(before, fact.getValue())) {
                int stillSaid = said.voices(name, before);
                if (stillSaid == 0 || (voices >= ENOUGH_VOICES && voices > stillSaid)) {
                    String change = name + ": " + before + " → " + fact.getValue();
                    return new News(ChangeReason.CORRECTED_FACT, change);
                }
            }
        }
        return added;
    }

    /** Who says which of the key facts. */
    private record Said(Kind kind, List<Claim> claims, Independence independence) {
        int voices(String fact, String value) {
            Set<Integer> voices = new HashSet<>();
            for (Claim claim : claims) {
                String said = KeyFacts.of(kind, claim.facts()).get(fact);
                if (said != null && KeyFacts.same(said, value)) {
                    voices.add(independence.voice(claim));
                }
            }
            return voices.size();
        }
    }
}
