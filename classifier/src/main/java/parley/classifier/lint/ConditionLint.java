package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Role;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.text.Language;
import parley.classifier.track.Actor;
import parley.classifier.track.TrackFile;
import parley.runtime.config.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
                rule(rule, when, language);
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

    private void rule(Rule rule, Condition when, Language language) {
        anchored(rule.place(), when, "the rule '" + rule.id() + "'");
        if (Anchors.ANY.holds(when) && !Anchors.WORDS.holds(when)) {
            for (Condition loose : Anchors.WORDS.loose(when)) {
                findings.add(
                        rule.place(),
                        loose,
                        LintCode.ONLY_NAMES,
                        "no word is needed, only names: whatever names them matches");
            }
        }
        within(rule.place(), when, language);
        thresholds(rule, when);
        if (rule.status() != Status.DEPRECATED) {
            Rule other =
                    meanings.putIfAbsent(
                            rule.kind() + " " + rule.stage() + language + Signature.of(when), rule);
            if (other != null) {
                findings.add(
                        rule.place(),
                        when,
                        LintCode.DUPLICATE_CONDITION,
                        "the rule '" + other.id() + "' has the same condition in " + in(language));
            }
        }
    }

    private static String in(Language language) {
        return language.code();
    }

    private void anchored(Place owner, Condition when, String what) {
        if (!Anchors.ANY.holds(when)) {
            for (Condition loose : Anchors.ANY.loose(when)) {
                findings.add(
                        owner,
                        loose,
                        LintCode.NO_ANCHOR,
                        what + " can match without any word or name: it would match everything");
            }
        }
    }

    private void within(Place owner, Condition when, Language language) {
        for (Condition never : Reach.never(when)) {
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
        if (highest < rule.review()) {
            unreachable(rule, when, "the score for review is " + rule.review(), highest);
        } else if (highest < rule.alert()) {
            unreachable(rule, when, "the score for an alert is " + rule.alert(), highest);
        }
    }

    private void unreachable(Rule rule, Condition when, String wanted, double highest) {
        findings.add(
                rule.place(),
                when,
                LintCode.UNREACHABLE,
                wanted + " and the conditions add up to " + highest + " at most");
    }

    private void twice(Place owner, Condition condition) {
        Map<String, Condition> siblings = new HashMap<>();
        for (Condition part : parts(condition).toList()) {
            Condition first = siblings.putIfAbsent(Signature.of(part), part);
            if (first != null) {
                findings.add(
                        owner,
                        part,
                        LintCode.DUPLICATE_CONDITION,
                        "the same condition stands beside it, at "
                                + findings.place(owner, first.path()));
            }
            twice(owner, part);
        }
    }

    private void emptyRoles(Place owner, Condition condition, Language language) {
        switch (condition) {
            case Condition.Words words when words.group().namesOnly() ->
                    words.group().roles().stream()
                            .filter(role -> !named(role, language))
                            .forEach(role -> empty(owner, condition, role, language));
            default -> parts(condition).forEach(part -> emptyRoles(owner, part, language));
        }
    }

    private void empty(Place owner, Condition at, Role role, Language language) {
        findings.add(
                owner,
                at,
                LintCode.EMPTY_ROLE,
                "no track names a " + role.name().toLowerCase(Locale.ROOT) + " in " + in(language));
    }

    private boolean named(Role role, Language language) {
        return folder.tracks().stream()
                .anyMatch(
                        track ->
                                switch (role) {
                                    case PARTY -> !track.sides(language).isEmpty();
                                    case MEDIATOR -> named(track.mediators(), language);
                                    case VENUE -> named(track.venues(), language);
                                    case CONFLICT -> conflicts(track, language);
                                });
    }

    private static boolean conflicts(TrackFile track, Language language) {
        return !track.conflicts(language).isEmpty();
    }

    private static boolean named(List<Actor> actors, Language language) {
        return actors.stream().anyMatch(actor -> !actor.names(language).isEmpty());
    }

    private static Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All(String _, var parts) -> parts.stream();
            case Condition.Any(String _, var parts) -> parts.stream();
            case Condition.AtLeast(String _, int _, var parts) -> parts.stream();
            case Condition.None(String _, var parts) -> parts.stream();
            case Condition.Maybe(String _, var parts) -> parts.stream();
            case Condition.Sentence(String _, var parts, var _) -> parts.stream();
            case Condition.Words _, Condition.Near _, Condition.BothParties _ -> Stream.of();
        };
    }
}
