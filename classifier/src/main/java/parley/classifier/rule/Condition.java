package parley.classifier.rule;

import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;

import java.util.List;
import java.util.Set;

/** What an article must say for a rule to match. Scores are the weights of the conditions met. */
public sealed interface Condition {
    /** Where it stands in its rule, such as {@code en.sentence[0].near}. */
    String path();

    /** The conditions that it is made of; none for one that looks at words itself. */
    default List<Condition> parts() {
        return List.of();
    }

    /** The groups of words that it looks at itself, not those of its parts. */
    default List<WordGroup> groups() {
        return List.of();
    }

    /** Any of some words occurs in one of the fields. */
    record Words(String path, WordGroup group, Set<EvidenceField> fields, double weight)
            implements Condition {
        /** Copies the fields. */
        public Words {
            fields = Set.copyOf(fields);
        }

        @Override
        public List<WordGroup> groups() {
            return List.of(group);
        }
    }

    /**
     * One word of each group occurs in one field, with at most {@code gap} other words among them.
     *
     * @param ordered whether they must stand in the order of the groups
     */
    record Near(
            String path,
            List<WordGroup> groups,
            int gap,
            boolean ordered,
            Set<EvidenceField> fields,
            double weight)
            implements Condition {
        /** Copies groups and fields. */
        public Near {
            groups = List.copyOf(groups);
            fields = Set.copyOf(fields);
        }
    }

    /** Two parties of the track are named. */
    record BothParties(String path, Set<EvidenceField> fields, double weight) implements Condition {
        /** Copies the fields. */
        public BothParties {
            fields = Set.copyOf(fields);
        }
    }

    /** All are met. */
    record All(String path, List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one is met; the best counts. */
    record Any(String path, List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** At least {@code count} are met; the best of those count. */
    record AtLeast(String path, int count, List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** None is met. */
    record None(String path, List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public None {
            parts = List.copyOf(parts);
        }
    }

    /** Always met; those that are add to the score. */
    record Maybe(String path, List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public Maybe {
            parts = List.copyOf(parts);
        }
    }

    /** Met on the tracks whose file lists parties, or else on those that are open to all. */
    record TrackIs(String path, boolean open) implements Condition {}

    /**
     * All are met in one clause, and nothing there says that it is hypothetical, denied or history.
     *
     * @param despite what of these does not count
     */
    record Clause(
            String path, List<Condition> parts, Set<EvidenceField> fields, Set<Realis> despite)
            implements Condition {
        /** Copies parts and fields. */
        public Clause {
            parts = List.copyOf(parts);
            fields = Set.copyOf(fields);
            despite = Set.copyOf(despite);
        }
    }

    /**
     * All are met in one sentence, and nothing in the clauses that meet them says that it is
     * hypothetical, denied or history.
     *
     * @param despite what of these does not count
     */
    record Sentence(
            String path, List<Condition> parts, Set<EvidenceField> fields, Set<Realis> despite)
            implements Condition {
        /** Copies parts and fields. */
        public Sentence {
            parts = List.copyOf(parts);
            fields = Set.copyOf(fields);
            despite = Set.copyOf(despite);
        }
    }
}
