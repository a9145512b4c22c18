package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

/**
 * Told what rules cost on an article.
 *
 * <p>A rule is charged, once a track, with evaluating its condition and its exceptions. Rules that
 * the words of the article rule out cost nothing and are not told; a condition that several rules
 * share is charged to the first that needs it; reading the article is charged to none.
 */
@FunctionalInterface
public interface RuleTimer {
    /** Takes the time of one rule on one track; must not throw. */
    void took(String rule, long nanos);

    /** When to begin; without a timer the clock is not looked at. */
    static long begin(@Nullable RuleTimer timer) {
        return timer == null ? 0 : System.nanoTime();
    }

    /** Tells a timer, if there is one, of the time since the beginning. */
    static void end(@Nullable RuleTimer timer, String rule, long begin) {
        if (timer != null) {
            timer.took(rule, System.nanoTime() - begin);
        }
    }
}
