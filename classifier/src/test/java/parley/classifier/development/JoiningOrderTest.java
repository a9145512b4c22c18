package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.development.Newsroom.Report;
import parley.contract.record.Development;
import parley.contract.record.Source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What the order of reports may and may not change. */
class JoiningOrderTest {
    private static final Instant BEGIN = Articles.NOON;
    private static final List<Report> SEASON = Newsroom.season(7, BEGIN, 12);

    private static Map<String, Development> developments(List<Report> reports) {
        var desk = new Desk(BEGIN);
        reports.forEach(report -> desk.take(report.match()));
        return desk.developments();
    }

    private static Set<Set<String>> groups(List<Report> reports) {
        Set<Set<String>> groups = new HashSet<>();
        for (Development development : developments(reports).values()) {
            if (development.mergedInto() == null) {
                Set<String> group = new HashSet<>();
                development.sources().stream().map(Source::article).forEach(group::add);
                groups.add(group);
            }
        }
        return groups;
    }

    private static Set<Set<String>> things() {
        Map<Integer, Set<String>> things = new HashMap<>();
        for (Report report : SEASON) {
            things.computeIfAbsent(report.thing(), _ -> new HashSet<>())
                    .add(report.match().article().id());
        }
        return new HashSet<>(things.values());
    }

    private static Set<List<String>> pairs(Set<Set<String>> groups) {
        Set<List<String>> pairs = new HashSet<>();
        for (Set<String> group : groups) {
            for (String a : group) {
                for (String b : group) {
                    if (a.compareTo(b) < 0) {
                        pairs.add(List.of(a, b));
                    }
                }
            }
        }
        return pairs;
    }

    private static double f1(Set<Set<String>> found, Set<Set<String>> expected) {
        Set<List<String>> a = pairs(found);
        Set<List<String>> b = pairs(expected);
        Set<List<String>> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    /** Each report comes up to so much later than it would. */
    private static List<Report> delayed(Random random, Duration most) {
        Map<Report, Instant> arrivals = new HashMap<>();
        for (Report report : SEASON) {
            long delay = random.nextLong(most.toSeconds() + 1);
            arrivals.put(report, report.at().plusSeconds(delay));
        }
        List<Report> order = new ArrayList<>(SEASON);
        order.sort(Comparator.comparing(arrivals::get));
        return order;
    }

    @Test
    void findsTheThingsThatHappened() {
        assertThat(f1(groups(SEASON), things())).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tenMinutesChangeNoGroup() {
        Set<Set<String>> inOrder = groups(SEASON);
        int equal = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            List<Report> order = delayed(new Random(seed), Duration.ofMinutes(10));
            equal += groups(order).equals(inOrder) ? 1 : 0;
        }
        assertThat(equal).isGreaterThanOrEqualTo(990);
    }

    @Test
    void anyOrderWithinTheWindowHardlyChangesGroups() {
        Set<Set<String>> inOrder = groups(SEASON);
        for (int seed = 0; seed < 50; seed++) {
            List<Report> order = delayed(new Random(seed), Duration.ofDays(3));
            assertThat(f1(groups(order), inOrder)).as("seed %d", seed).isGreaterThanOrEqualTo(0.97);
        }
    }

    /** As when all of them wait already and one instance comes after the other. */
    @Test
    void partitionsReadOneAfterAnotherHardlyChangeGroups() {
        for (int seed = 0; seed < 10; seed++) {
            List<Report> season = Newsroom.season(seed, BEGIN, 12);
            List<Report> byPartition = new ArrayList<>(season);
            byPartition.sort(Comparator.comparing(JoiningOrderTest::partition));
            assertThat(f1(groups(byPartition), groups(season)))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(0.97);
        }
    }

    private static int partition(Report report) {
        return Math.floorMod(report.match().article().id().hashCode(), 4);
    }

    @Test
    void sameOrderGivesTheSameRecords() {
        assertThat(developments(SEASON)).isEqualTo(developments(SEASON));
    }
}
