/**
 * Time under a test's control.
 *
 * <p>Everything in Parley reads time from an {@link java.time.InstantSource}. A {@link
 * parley.testkit.clock.SteppingClock} is one that stands still, or runs at real speed from a chosen
 * instant, and moves on when it is told to.
 */
@NullMarked
package parley.testkit.clock;

import org.jspecify.annotations.NullMarked;
