/**
 * What people think of alerts: a {@link parley.notifier.feedback.VoterKey} makes of a person what
 * the votes know, a keyed hash that nobody without the bot's token can make; {@link
 * parley.notifier.feedback.Ballots} knows which voter voted on what, so that {@code /stop} can
 * delete it.
 */
@NullMarked
package parley.notifier.feedback;

import org.jspecify.annotations.NullMarked;
