package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A message as the people in a chat see it. Immutable: an edit makes another value.
 *
 * @param chatId the chat
 * @param id the message's number, unique over all chats of the double
 * @param from the id of the person or bot who sent it
 * @param senderChat the chat in whose name it was sent: the channel's, or that of an anonymous
 *     administrator
 * @param fromBot whether the bot sent it
 * @param text what is read, without markup; empty when it only says that something happened
 * @param source the text as it was sent, with its markup
 * @param entities the marked pieces of the text
 * @param replyTo the number of the message it answers
 * @param topic the forum topic it is in
 * @param silent whether it came without a sound
 * @param previewOptions the link_preview_options it was sent with
 * @param buttons the rows of buttons under it
 * @param sentAt when it was sent, to the second
 * @param editedAt when it was edited last, to the second; empty when never
 * @param note what happened, when it has no text
 */
public record SeenMessage(
        long chatId,
        int id,
        long from,
        OptionalLong senderChat,
        boolean fromBot,
        String text,
        String source,
        List<TextEntity> entities,
        OptionalInt replyTo,
        OptionalInt topic,
        boolean silent,
        Optional<JsonNode> previewOptions,
        List<List<Button>> buttons,
        Instant sentAt,
        Optional<Instant> editedAt,
        Optional<ServiceNote> note) {

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

    /** Whether a link in it may show a preview. */
    public boolean linkPreview() {
        return !previewOptions
                .map(options -> options.path("is_disabled").asBoolean())
                .orElse(false);
    }

    /** The message that a post makes. */
    static SeenMessage of(Post post, Content content, int id, boolean fromBot, Instant now) {
        return new SeenMessage(
                post.chat().id(),
                id,
                post.from(),
                post.senderChat(),
                fromBot,
                content.formatted().text(),
                content.source(),
                content.formatted().entities(),
                post.replyTo(),
                post.topic(),
                post.silent(),
                content.previewOptions(),
                content.buttons(),
                now,
                Optional.empty(),
                post.note());
    }

    /** The same message with another text and other buttons. */
    SeenMessage edited(Content content, Instant now) {
        return new SeenMessage(
                chatId,
                id,
                from,
                senderChat,
                fromBot,
                content.formatted().text(),
                content.source(),
                content.formatted().entities(),
                replyTo,
                topic,
                silent,
                content.previewOptions(),
                content.buttons(),
                sentAt,
                Optional.of(now),
                note);
    }

    /** The same message in a topic. */
    SeenMessage in(int thread) {
        return new SeenMessage(
                chatId,
                id,
                from,
                senderChat,
                fromBot,
                text,
                source,
                entities,
                replyTo,
                OptionalInt.of(thread),
                silent,
                previewOptions,
                buttons,
                sentAt,
                editedAt,
                note);
    }

    /** What it says now. */
    Content content() {
        return new Content(new FormattedText(text, entities), source, previewOptions, buttons);
    }

    /** Whether it already has this text and these buttons. */
    boolean shows(Content content) {
        return text.equals(content.formatted().text())
                && entities.equals(content.formatted().entities())
                && buttons.equals(content.buttons())
                && previewOptions.equals(content.previewOptions());
    }
}
