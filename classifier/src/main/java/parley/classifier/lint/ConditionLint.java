package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Role;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.Language;
import parley.classifier.track.Actor;
import parley.classifier.track.TrackFile;
import parley.runtime.config.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at conditions: those that are always met, never, or twice. */
final class ConditionLint {
    private final RuleFolder folder;
    private final Findings findings;
    private final Map<String, Rule> meanings = new HashMap<>();

    ConditionLint(RuleFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void rule(Rule rule) {
        for (Language language : Language.values()) {
            Condition when = rule.when().get(language);
            if (when != null) {
                anchored(rule.place(), when, "the rule '" + rule.id() + "'");
                named(rule, when);
                within(rule.place(), when, language);
                thresholds(rule, when);
                likeAnother(rule, when, language);
            }
            for (RuleException exception : rule.exceptions()) {
                Condition excepted = exception.when().get(language);
                if (excepted != null) {
                    anchored(exception.place(), excepted, "the exception");
                    within(exception.place(), excepted, language);
                }
            }
        }
    }

    private void anchored(Place owner, Condition when, String what) {
        if (!Anchors.ANY.hold(when)) {
            for (Condition loose : Anchors.ANY.loose(when)) {
                findings.add(
                        owner,
                        loose,
                        LintCode.NO_ANCHOR,
                        what + " can be met without any word or name: it would match everything");
            }
        }
    }

    private void named(Rule rule, Condition when) {
        if (Anchors.ANY.hold(when) && !Anchors.WORDS.hold(when)) {
            for (Condition loose : Anchors.WORDS.loose(when)) {
                findings.add(
                        rule.place(),
                        loose,
                        LintCode.ONLY_NAMES,
                        "no word is needed, only names: whatever names them matches");
            }
        }
    }

    private void within(Place owner, Condition when, Language language) {
        for (Condition never : Reach.WHOLE.never(when)) {
            findings.add(
                    owner,
                    never,
                    LintCode.UNREACHABLE,
                    "this can never be met: what it needs is ruled out around it, or looked for in"
                            + " another part of the article");
        }
        twice(owner, when);
        emptyRoles(owner, when, language);
    }

    private void thresholds(Rule rule, Condition when) {
        double highest = Reach.score(when, rule.factors());
        boolean review = highest < rule.review();
        if (review || highest < rule.alert()) {
            findings.add(
                    rule.place(),
                    when,
                    LintCode.UNREACHABLE,
                    "the conditions add up to %s at most, and the score for %s is %s"
                            .formatted(
                                    highest,
                                    review ? "review" : "an alert",
                                    review ? rule.review() : rule.alert()));
        }
    }

    private void likeAnother(Rule rule, Condition when, Language language) {
        if (rule.status() == Status.DEPRECATED) {
            return;
        }
        Rule other = meanings.putIfAbsent(language + Signature.of(when), rule);
        if (other != null) {
            findings.add(
                    rule.place(),
                    when,
                    LintCode.DUPLICATE_CONDITION,
                    "the rule '%s' has the same condition in %s"
                            .formatted(other.id(), language.code()));
        }
    }

    private void twice(Place owner, Condition condition) {
        Map<String, Condition> siblings = new HashMap<>();
        for (Condition part : condition.parts()) {
            Condition first = siblings.putIfAbsent(Signature.of(part), part);
            if (first != null) {
                findings.add(
                        owner,
                        part,
                        LintCode.DUPLICATE_CONDITION,
                        "the same condition stands beside it, at " + findings.place(owner, first));
            }
            twice(owner, part);
        }
    }

    private void emptyRoles(Place owner, Condition condition, Language language) {
        for (WordGroup group : condition.groups()) {
            if (group.namesOnly() && group.roles().stream().noneMatch(r -> filled(r, language))) {
                findings.add(owner, condition, LintCode.EMPTY_ROLE, nobody(group, language));
            }
        }
        condition.parts().forEach(part -> emptyRoles(owner, part, language));
    }

    private static String nobody(WordGroup group, Language language) {
        List<String> roles =
                group.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
        return "no track names a " + String.join(" or ", roles) + " in " + language.code();
    }

    private boolean filled(Role role, Language language) {
        return folder.tracks().stream().anyMatch(track -> fills(track, role, language));
    }

    private static boolean fills(TrackFile track, Role role, Language language) {
        return switch (role) {
            case PARTY -> !track.sides(language).isEmpty();
            case MEDIATOR -> named(track.mediators(), language);
            case VENUE -> named(track.venues(), language);
            case CONFLICT -> !track.conflicts(language).isEmpty();
        };
    }

    private static boolean named(List<Actor> actors, Language language) {
        return actors.stream().anyMatch(actor -> !actor.names(language).isEmpty());
    }
}
