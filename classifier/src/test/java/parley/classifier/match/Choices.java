package parley.classifier.match;

import parley.classifier.text.Language;
import parley.contract.record.EvidenceField;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What random rules are put together from. */
record Choices(RandomGenerator random) {
    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Some of the parts of an article, one at least. */
    Set<EvidenceField> fields() {
        Set<EvidenceField> fields = EnumSet.noneOf(EvidenceField.class);
        for (EvidenceField field : EvidenceField.values()) {
            if (random.nextInt(4) > 0) {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? EnumSet.allOf(EvidenceField.class) : fields;
    }

    static <T> List<T> list(int size, IntFunction<T> maker) {
        return IntStream.range(0, size).mapToObj(maker).toList();
    }

    static <T> Map<Language, T> byLanguage(Function<Language, T> maker) {
        Map<Language, T> map = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            map.put(language, maker.apply(language));
        }
        return map;
    }
}
