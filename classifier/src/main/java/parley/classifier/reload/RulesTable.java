package parley.classifier.reload;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.RuleFiles;
import parley.contract.record.RuleHold;
import parley.contract.record.RulePromotion;
import parley.contract.record.RulesInUse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code talks.rules} says, by the newest record of each key. What cannot be read is passed
 * over: it is what a newer instance writes, or nothing that counts. Not thread-safe.
 */
public final class RulesTable {
    /** The key of {@link RuleFiles}. */
    static final String FILES = "files";

    private static final Logger log = LoggerFactory.getLogger(RulesTable.class);
    private static final String INSTANCE = "instance/";
    private static final String HOLD = "hold/";
    private static final String PROMOTION = "promotion/";

    private static final RecordCodec<RulesInUse> IN_USE = RecordCodec.of(RulesInUse.class);
    private static final RecordCodec<RuleHold> HOLDS = RecordCodec.of(RuleHold.class);
    private static final RecordCodec<RulePromotion> PROMOTIONS =
            RecordCodec.of(RulePromotion.class);
    private static final RecordCodec<RuleFiles> SETS = RecordCodec.of(RuleFiles.class);

    private final Map<String, RulesInUse> instances = new TreeMap<>();
    private final Map<String, RuleHold> holds = new TreeMap<>();
    private final Map<String, RulePromotion> promotions = new TreeMap<>();
    private @Nullable RuleFiles files;

    static String instanceKey(String instance) {
        return INSTANCE + instance;
    }

    static String holdKey(String rule) {
        return HOLD + rule;
    }

    static String promotionKey(String rule) {
        return PROMOTION + rule;
    }

    /** Takes a record; a null value is a tombstone. */
    void take(@Nullable String key, byte @Nullable [] value) {
        if (key == null) {
            return;
        }
        if (key.startsWith(INSTANCE)) {
            put(instances, key, IN_USE.decode(value));
        } else if (key.startsWith(HOLD)) {
            put(holds, key, HOLDS.decode(value));
        } else if (key.startsWith(PROMOTION)) {
            put(promotions, key, PROMOTIONS.decode(value));
        } else if (key.equals(FILES)) {
            switch (SETS.decode(value)) {
                case Decoded.Valid<RuleFiles>(RuleFiles set) -> files = set;
                case Decoded.Tombstone<RuleFiles> _ -> files = null;
                case Decoded.Malformed<RuleFiles> malformed -> unreadable(key, malformed);
            }
        }
    }

    private static <T> void put(Map<String, T> into, String key, Decoded<T> decoded) {
        switch (decoded) {
            case Decoded.Valid<T>(T value) -> into.put(key, value);
            case Decoded.Tombstone<T> _ -> into.remove(key);
            case Decoded.Malformed<T> malformed -> unreadable(key, malformed);
        }
    }

    private static void unreadable(String key, Decoded.Malformed<?> malformed) {
        log.debug("the record {} of the rules' topic is passed over: {}", key, malformed.detail());
    }

    /** The files of the last set that was at work with nothing held. */
    Optional<RuleFiles> files() {
        return Optional.ofNullable(files);
    }

    /** What instances said last, also those that are gone. */
    Collection<RulesInUse> instances() {
        return List.copyOf(instances.values());
    }

    /** Whether an operator has promoted this meaning of a rule. */
    boolean promoted(String rule, String meaning) {
        RulePromotion promotion = promotions.get(promotionKey(rule));
        return promotion != null && promotion.meaning().equals(meaning);
    }

    /** Whether this meaning of a rule was held by any instance. */
    boolean held(String rule, String meaning) {
        RuleHold hold = holds.get(holdKey(rule));
        return hold != null && hold.meaning().equals(meaning);
    }

    /** The rules that wait for an operator, by id. */
    public List<RuleHold> waiting() {
        return holds.values().stream()
                .filter(hold -> !promoted(hold.rule(), hold.meaning()))
                .toList();
    }
}
