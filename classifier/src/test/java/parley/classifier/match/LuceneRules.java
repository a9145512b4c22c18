package parley.classifier.match;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.WordPattern;
import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Conditions as queries of Lucene, for those that it can express: words, phrases, near, all, any,
 * at least and none, in fields.
 *
 * <p>Two fields hold each part of an article. In {@code TITLE.sentences} positions jump between
 * sentences, so that no phrase crosses one; in {@code TITLE.near} they do not, for {@code near}
 * counts words across sentences. Near is written as ordered intervals of every order of its groups:
 * {@code Intervals.unordered} would let one word stand for two groups, and {@code maxgaps} counts
 * just the words between, as our gap does.
 */
final class LuceneRules {
    private LuceneRules() {}

    static String sentences(EvidenceField field) {
        return field + ".sentences";
    }

    static String near(EvidenceField field) {
        return field + ".near";
    }

    static Query query(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> words(words.group(), words.fields());
            case Condition.Near near -> near(near);
            case Condition.All all -> atLeast(all.parts().size(), all.parts());
            case Condition.Any any -> atLeast(1, any.parts());
            case Condition.AtLeast some -> atLeast(some.count(), some.parts());
            case Condition.None none -> none(none.parts());
            case Condition.BothParties _,
                    Condition.Maybe _,
                    Condition.TrackIs _,
                    Condition.Clause _,
                    Condition.Sentence _ ->
                    throw new IllegalArgumentException("Lucene has nothing like " + condition);
        };
    }

    private static Query words(WordGroup group, Set<EvidenceField> fields) {
        var any = new BooleanQuery.Builder();
        for (EvidenceField field : fields) {
            for (WordPattern pattern : group.patterns()) {
                any.add(phrase(sentences(field), pattern), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query phrase(String field, WordPattern pattern) {
        if (pattern.words().size() == 1) {
            return new TermQuery(new Term(field, pattern.words().getFirst().form()));
        }
        String[] words =
                pattern.words().stream().map(WordPattern.Word::form).toArray(String[]::new);
        return new PhraseQuery(field, words);
    }

    private static Query near(Condition.Near near) {
        List<IntervalsSource> groups = near.groups().stream().map(LuceneRules::intervals).toList();
        List<IntervalsSource> orders = new ArrayList<>();
        if (near.ordered()) {
            orders.add(Intervals.ordered(groups.toArray(IntervalsSource[]::new)));
        } else {
            addOrders(groups, List.of(), orders);
        }
        IntervalsSource close =
                Intervals.or(
                        orders.stream()
                                .map(order -> Intervals.maxgaps(near.gap(), order))
                                .toArray(IntervalsSource[]::new));
        var any = new BooleanQuery.Builder();
        for (EvidenceField field : near.fields()) {
            any.add(new IntervalQuery(near(field), close), Occur.SHOULD);
        }
        return any.build();
    }

    private static void addOrders(
            List<IntervalsSource> left, List<IntervalsSource> order, List<IntervalsSource> into) {
        if (left.isEmpty()) {
            into.add(Intervals.ordered(order.toArray(IntervalsSource[]::new)));
        }
        for (int i = 0; i < left.size(); i++) {
            List<IntervalsSource> rest = new ArrayList<>(left);
            List<IntervalsSource> longer = new ArrayList<>(order);
            longer.add(rest.remove(i));
            addOrders(rest, longer, into);
        }
    }

    private static IntervalsSource intervals(WordGroup group) {
        return Intervals.or(
                group.patterns().stream()
                        .map(pattern -> Intervals.term(pattern.words().getFirst().form()))
                        .toArray(IntervalsSource[]::new));
    }

    private static Query atLeast(int count, List<Condition> parts) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(count);
        parts.forEach(part -> some.add(query(part), Occur.SHOULD));
        return some.build();
    }

    private static Query none(List<Condition> parts) {
        var none = new BooleanQuery.Builder();
        none.add(new MatchAllDocsQuery(), Occur.MUST);
        parts.forEach(part -> none.add(query(part), Occur.MUST_NOT));
        return none.build();
    }
}
