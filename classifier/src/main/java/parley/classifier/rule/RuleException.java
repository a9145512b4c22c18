package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.runtime.config.Place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Articles that a rule passes over for a while, such as those of a film that is called after a
 * summit.
 *
 * @param reason why, for the next operator
 * @param expires the last day on which it holds, in UTC; the article's own time counts
 * @param when what the article says, by language; a language that is left out is never excepted
 */
public record RuleException(
        String reason, LocalDate expires, Map<Language, Condition> when, Place place) {
    /** Copies the conditions. */
    public RuleException {
        when = Map.copyOf(when);
    }

    /** Whether it holds for an article of that time. */
    public boolean holdsAt(Instant ownTime) {
        return !ownTime.atZone(ZoneOffset.UTC).toLocalDate().isAfter(expires);
    }
}
