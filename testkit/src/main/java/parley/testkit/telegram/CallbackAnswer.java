package parley.testkit.telegram;

/**
 * What a person saw after pressing a button.
 *
 * @param queryId the callback query that was answered
 * @param text the notice; empty when the button only stopped spinning
 * @param alert whether it was a window to close and not a passing notice
 */
public record CallbackAnswer(String queryId, String text, boolean alert) {}
