package parley.classifier.match;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleTest;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs the tests that stand beside the rules, by the very code that matches articles. */
public final class RuleTests {
    /** A test whose expectation was not met; {@link #toString()} is one line for the operator. */
    public record Failure(Rule rule, RuleTest test, List<Match> matches, List<String> facts) {
        /** Copies the lists. */
        public Failure {
            matches = List.copyOf(matches);
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            String found =
                    matches.isEmpty()
                            ? "nothing"
                            : matches.stream()
                                    .map(
                                            m ->
                                                    "%s by %s (%s, %s, score %s)"
                                                            .formatted(
                                                                    m.stage().code(),
                                                                    m.rule(),
                                                                    m.band().code(),
                                                                    m.realis().code(),
                                                                    m.score()))
                                    .collect(Collectors.joining("; "));
            return "%s: rule %s expected %s, found %s%s, in \"%s\""
                    .formatted(
                            test.place(),
                            rule.id(),
                            RuleTests.expected(test),
                            found,
                            facts.isEmpty() ? "" : "; facts: " + String.join("; ", facts),
                            test.title().isEmpty() ? test.text() : test.title());
        }
    }

    /** What a test wants, in words. */
    static String expected(RuleTest test) {
        return switch (test.expectation()) {
            case MATCH -> "an alert at stage " + test.stage().code();
            case REVIEW -> "a match for review";
            case NO_MATCH -> "no alert by this rule";
            case SILENT -> "no alert by any rule";
        };
    }

    private RuleTests() {}

    /**
     * All tests that fail, in the order of the rules; those known to fail are left out, and those
     * of rules that do not run.
     */
    public static List<Failure> failures(RuleSet rules) {
        List<Failure> failures = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (!rule.status().runs()) {
                continue;
            }
            for (RuleTest test : rule.tests()) {
                List<Match> matches = rules.match(article(test));
                List<String> facts = FactTests.unmet(test.facts(), rule.kind(), matches);
                if (!test.todo() && !(met(rule, test, matches) && facts.isEmpty())) {
                    failures.add(new Failure(rule, test, matches, facts));
                }
            }
        }
        return failures;
    }

    /** Whether a test's expectation is met; a rule being tried is taken as if it alerted. */
    static boolean met(Rule rule, RuleTest test, List<Match> matches) {
        Predicate<Match> own = match -> match.rule().equals(rule.id());
        Predicate<Match> alert =
                match -> match.band() == Band.ALERT || (own.test(match) && wouldAlert(rule, match));
        return switch (test.expectation()) {
            case MATCH ->
                    matches.stream()
                            .anyMatch(
                                    alert.and(match -> match.kind() == rule.kind())
                                            .and(match -> match.stage() == test.stage()));
            case REVIEW -> matches.stream().anyMatch(own.and(alert.negate()));
            case NO_MATCH -> matches.stream().noneMatch(own.and(alert));
            case SILENT -> matches.stream().noneMatch(alert);
        };
    }

    private static boolean wouldAlert(Rule rule, Match match) {
        boolean told = match.realis() == Realis.ACTUAL || match.realis() == Realis.SCHEDULED;
        return match.band() == Band.SHADOW && told && match.score() >= rule.alert();
    }

    /** The article of a test. */
    static Article article(RuleTest test) {
        return article(test.title(), test.text(), test.language(), test.facts().time());
    }

    /** An article that an operator wrote. */
    static Article article(String title, String text, Language language, Instant time) {
        return new Article(
                "test",
                1,
                "test",
                Outlet.named("test"),
                null,
                null,
                title,
                text,
                null,
                false,
                null,
                List.of(),
                language.code(),
                time,
                null,
                time,
                false);
    }
}
