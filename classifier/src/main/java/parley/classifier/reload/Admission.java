package parley.classifier.reload;

import parley.classifier.match.RuleSet;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.contract.record.RuleHold;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Decides what of a new folder is put to work. Rules whose meaning has changed are put to work
 * together, unless the set would then alert over twice as often as before on the latest articles:
 * then they are held. What an operator has promoted is put to work whatever it does, and what was
 * held in this meaning stays held until then.
 *
 * <p>If the tracks or the cues, which all rules share, make the difference, they are held: the old
 * set goes on as it is, and the whole new one is tried beside it.
 */
final class Admission {
    /** What stands for the tracks and cues where rules are named. */
    static final String TRACKS = "tracks";

    private static final int MARK = 4;

    private final RulesTable table;
    private final Supplier<Sample> articles;
    private final InstantSource clock;

    /**
     * Decides by what the topic says.
     *
     * @param articles reads the latest; asked only if something new has to be judged
     */
    Admission(RulesTable table, Supplier<Sample> articles, InstantSource clock) {
        this.table = table;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param base what alerts now
     * @param next what is to alert
     */
    Admitted admit(RuleFolder base, RuleFolder next) {
        Map<String, String> held = new LinkedHashMap<>();
        Map<String, String> open = new LinkedHashMap<>();
        changed(base, next)
                .forEach(
                        (rule, meaning) -> {
                            if (table.promoted(rule, meaning)) {
                                return;
                            }
                            (table.held(rule, meaning) ? held : open).put(rule, meaning);
                        });
        String tracks = Meaning.ofTracks(next);
        boolean released = tracks.equals(Meaning.ofTracks(base)) || table.promoted(TRACKS, tracks);
        if (!released && table.held(TRACKS, tracks)) {
            return triedWholly(base, next, tracks, List.of());
        }
        if (released && open.isEmpty()) {
            return partlyHeld(base, next, held, List.of());
        }
        return judged(base, next, held, open, released ? next : base);
    }

    private Admitted judged(
            RuleFolder base,
            RuleFolder next,
            Map<String, String> held,
            Map<String, String> open,
            RuleFolder shared) {
        Map<String, String> all = new LinkedHashMap<>(held);
        all.putAll(open);
        List<Rule> older = atWork(base, next, all);
        var comparison =
                Comparison.of(
                        articles.get(),
                        compiled(shared, older),
                        compiled(next, older),
                        compiled(next, atWork(base, next, held)));
        if (!comparison.floods(2, 0)) {
            return partlyHeld(base, next, held, List.of());
        }
        if (comparison.floods(1, 0)) {
            String tracks = Meaning.ofTracks(next);
            var hold = hold(TRACKS, tracks, next, comparison, 1);
            return triedWholly(base, next, tracks, List.of(hold));
        }
        List<RuleHold> holds = new ArrayList<>();
        open.forEach((rule, meaning) -> holds.add(hold(rule, meaning, next, comparison, 2)));
        return partlyHeld(base, next, all, holds);
    }

    private RuleHold hold(
            String rule, String meaning, RuleFolder next, Comparison comparison, int set) {
        return new RuleHold(
                rule,
                meaning,
                next.revision(),
                comparison.alerts(set),
                comparison.alerts(0),
                comparison.articles(),
                clock.instant());
    }

    /** The rules that would alert and mean something else than before, or are new. */
    private static Map<String, String> changed(RuleFolder base, RuleFolder next) {
        Map<String, Rule> before = byId(base);
        Map<String, String> changed = new LinkedHashMap<>();
        for (Rule rule : next.rules()) {
            Rule old = before.get(rule.id());
            String meaning = Meaning.of(rule);
            if (rule.status() == Status.STABLE
                    && (old == null || !Meaning.of(old).equals(meaning))) {
                changed.put(rule.id(), meaning);
            }
        }
        return changed;
    }

    private static Map<String, Rule> byId(RuleFolder folder) {
        Map<String, Rule> rules = new HashMap<>();
        folder.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /** The new rules, but in place of what is held what it was before, if anything. */
    private static List<Rule> atWork(RuleFolder base, RuleFolder next, Map<String, String> held) {
        Map<String, Rule> before = byId(base);
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : next.rules()) {
            Rule used = held.containsKey(rule.id()) ? before.get(rule.id()) : rule;
            if (used != null) {
                rules.add(used);
            }
        }
        return rules;
    }

    private static RuleSet compiled(RuleFolder shared, List<Rule> rules) {
        return RuleSet.compile(Variant.of(shared, rules, shared.revision()));
    }

    /** Old and new version of what is held in one set, so that each article is read once. */
    private static Admitted partlyHeld(
            RuleFolder base, RuleFolder next, Map<String, String> held, List<RuleHold> holds) {
        if (held.isEmpty()) {
            return new Admitted(next, RuleSet.compile(next), Optional.empty(), held, holds);
        }
        String revision = marked(base, next, held);
        List<Rule> atWork = atWork(base, next, held);
        List<Rule> all = new ArrayList<>(atWork);
        next.rules().stream()
                .filter(rule -> held.containsKey(rule.id()))
                .map(rule -> rule.with(Status.SHADOW))
                .forEach(all::add);
        return new Admitted(
                Variant.of(next, atWork, revision),
                RuleSet.compile(Variant.of(next, all, revision)),
                Optional.empty(),
                held,
                holds);
    }

    private static Admitted triedWholly(
            RuleFolder base, RuleFolder next, String tracks, List<RuleHold> holds) {
        Map<String, String> held = Map.of(TRACKS, tracks);
        List<Rule> tried =
                next.rules().stream()
                        .filter(rule -> rule.status().runs())
                        .map(rule -> rule.with(Status.SHADOW))
                        .toList();
        return new Admitted(
                base,
                RuleSet.compile(base),
                Optional.of(RuleSet.compile(Variant.of(next, tried, marked(base, next, held)))),
                held,
                holds);
    }

    /** The files' revision with a mark: the same files at work in full are another set. */
    private static String marked(RuleFolder base, RuleFolder next, Map<String, String> held) {
        String difference = base.revision() + new TreeMap<>(held);
        return next.revision() + "-" + Meaning.hash(difference).substring(0, MARK);
    }
}
