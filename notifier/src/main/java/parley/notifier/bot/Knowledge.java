package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.feedback.VoterKey;
import parley.notifier.news.Feeds;
import parley.notifier.news.News;
import parley.notifier.news.TrackNames;
import parley.notifier.subscription.Subscription;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What answers are made of, beside the records.
 *
 * @param news what happened; belongs to the desk
 * @param tracks what is followed; belongs to the desk
 * @param feeds how the feeds are
 * @param condition what is wrong with the notifier itself, for operators; empty if nothing is
 * @param voters makes voters of persons
 * @param language ISO 639-1 code for those of whom no language is known
 * @param operators ids of the chats that may ask what concerns the whole program
 */
public record Knowledge(
        News news,
        TrackNames tracks,
        Feeds feeds,
        Supplier<String> condition,
        VoterKey voters,
        String language,
        Set<Long> operators,
        InstantSource instants) {
    /** Copies the set. */
    public Knowledge {
        operators = Set.copyOf(operators);
    }

    /** The language of a subscription, else the person's, else the configured one. */
    Wording wording(@Nullable Subscription subscription, @Nullable String person) {
        return Wording.in(subscription == null ? null : subscription.language(), person, language);
    }
}
