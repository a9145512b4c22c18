package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.contract.record.Extract;
import parley.contract.record.Source;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * All that a decision rests on: whether and what one chat is told of one development now.
 *
 * @param subscription what the chat asked for
 * @param development the whole state
 * @param newsAt when Parley made what is worth telling in it
 * @param told what the chat knows; null if nothing
 * @param gathered whether it was gathered for a digest whose hour has come
 * @param flooded whether it waits for the operator's word
 * @param text all that is said of it, in small letters; many chats look for words in the same text
 * @param ageLimit what is older is no news
 * @param now the time
 */
public record Case(
        Subscription subscription,
        Development development,
        Instant newsAt,
        @Nullable Told told,
        boolean gathered,
        boolean flooded,
        Supplier<String> text,
        Duration ageLimit,
        Instant now) {
    /** All that is said of a development, in small letters: where chats look for words. */
    public static String textOf(Development development) {
        List<String> texts = new ArrayList<>(development.headlines().values());
        if (development.extract() != null) {
            texts.add(development.extract().text());
        }
        development.extracts().stream().map(Extract::text).forEach(texts::add);
        development.sources().stream().map(Source::title).forEach(texts::add);
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }

    Settings settings() {
        return subscription.settings();
    }
}
