package parley.notifier.message;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the content of a reply out of a development and what changed in it. Thread-safe. */
public final class NoticeComposer {
    /** How the details of changes are written: {@code name: before → after}, {@code name: now}. */
    private static final Pattern DETAIL =
            Pattern.compile("(?<name>[a-z -]+): (?:(?<was>.+) → )?(?<is>.+)");

    /** What the classifier says where sources, not an operator, took it back. */
    private static final String NO_SOURCE = "no source says so any more";

    private NoticeComposer() {}

    /**
     * What a reader of a language is told.
     *
     * @param changes what the reader does not know yet, oldest first
     */
    public static Notice compose(
            NoticeKind kind,
            Development development,
            List<Change> changes,
            String language,
            Names names) {
        Alert alert = AlertComposer.compose(development, language, names);
        var words = FactWords.in(language);
        List<String> lines =
                changes.stream()
                        .map(change -> line(change, words, AlertWords.in(language)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        boolean sourced = kind != NoticeKind.WITHDRAWAL && !development.sources().isEmpty();
        return new Notice(
                kind,
                alert.headline(),
                lines,
                sourced ? alert.outlet() : null,
                sourced ? alert.link() : null,
                sourced ? alert.published() : null,
                language);
    }

    private static Optional<String> line(Change change, FactWords facts, AlertWords words) {
        String detail = change.detail();
        if (change.reason() == ChangeReason.WITHDRAWAL) {
            return Optional.of(
                    detail == null || detail.equals(NO_SOURCE) ? words.say("no-source") : detail);
        }
        if (detail == null
                || (change.reason() != ChangeReason.CORRECTED_FACT
                        && change.reason() != ChangeReason.NEW_FACT)) {
            // The headline says it all.
            return Optional.empty();
        }
        Matcher parts = DETAIL.matcher(detail);
        return parts.matches() ? said(parts, facts, words) : Optional.empty();
    }

    private static Optional<String> said(Matcher parts, FactWords facts, AlertWords words) {
        String name = parts.group("name");
        String is = facts.value(name, parts.group("is"));
        String was = parts.group("was");
        return facts.name(name)
                .map(
                        what ->
                                was == null
                                        ? words.say("fact", Map.of("what", what, "is", is))
                                        : words.say(
                                                "change",
                                                Map.of(
                                                        "what",
                                                        what,
                                                        "was",
                                                        facts.value(name, was),
                                                        "is",
                                                        is)))
                .map(text -> text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1));
    }
}
