package parley.testkit.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message as the people in a chat see it. Immutable: an edit makes another value.
 *
 * @param chatId the chat
 * @param id the message's number, unique over all chats of the double
 * @param from the id of the person or bot who sent it
 * @param fromBot whether the bot sent it
 * @param text what is read, without markup
 * @param source the text as it was sent, with its markup
 * @param entities the marked pieces of the text
 * @param replyTo the number of the message it answers
 * @param topic the forum topic it is in
 * @param silent whether it came without a sound
 * @param linkPreview whether a link in it may show a preview
 * @param buttons the rows of buttons under it
 * @param sentAt when it was sent, to the second
 * @param editedAt when it was edited last, to the second; empty when never
 */
public record SeenMessage(
        long chatId,
        int id,
        long from,
        boolean fromBot,
        String text,
        String source,
        List<TextEntity> entities,
        OptionalInt replyTo,
        OptionalInt topic,
        boolean silent,
        boolean linkPreview,
        List<List<Button>> buttons,
        Instant sentAt,
        Optional<Instant> editedAt) {

    /** Copies the lists. */
    public SeenMessage {
        entities = List.copyOf(entities);
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /**
     * A button under a message.
     *
     * @param label what it says
     * @param callbackData what pressing it sends to the bot; empty for one that opens an address
     * @param url the address it opens; empty for one that calls back
     */
    public record Button(String label, Optional<String> callbackData, Optional<String> url) {}

    /** Whether it was edited after it was sent. */
    public boolean edited() {
        return editedAt.isPresent();
    }

    /** The same message with another text and other buttons. */
    SeenMessage edited(Content content, Instant now) {
        return new SeenMessage(
                chatId,
                id,
                from,
                fromBot,
                content.formatted().text(),
                content.source(),
                content.formatted().entities(),
                replyTo,
                topic,
                silent,
                content.linkPreview(),
                content.buttons(),
                sentAt,
                Optional.of(now));
    }

    /** Whether it already has this text and these buttons. */
    boolean shows(Content content) {
        return text.equals(content.formatted().text())
                && entities.equals(content.formatted().entities())
                && buttons.equals(content.buttons())
                && linkPreview == content.linkPreview();
    }
}
