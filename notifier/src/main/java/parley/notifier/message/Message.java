package parley.notifier.message;

/** What is sent to a recipient; each transport writes it in its own form. */
public sealed interface Message {
    /** A development, told for the first time. */
    record Told(Alert alert) implements Message {}

    /** What the bot answers; plain text. */
    record Answer(String text) implements Message {}
}
