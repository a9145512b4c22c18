package parley.classifier.match;

import org.jspecify.annotations.Nullable;

/** Told how long each rule took on an article. */
@FunctionalInterface
public interface RuleTimer {
    /** Takes the time of one rule; must not throw. */
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
