package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.Duration;
import java.time.Instant;

/**
 * All that a decision rests on: whether and what one chat is told of one development now.
 *
 * @param subscription what the chat asked for
 * @param development the whole state
 * @param newsAt when Parley made what is worth telling in it
 * @param told what the chat knows; null if nothing
 * @param gathered whether it was gathered for a digest whose hour has come
 * @param flooded whether it waits for the operator's word
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
        Duration ageLimit,
        Instant now) {
    Settings settings() {
        return subscription.settings();
    }
}
