package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.message.Keyboard;
import parley.notifier.message.Message;
import parley.notifier.transport.Call;

import java.util.ArrayList;
import java.util.List;

/** The answer to one question, as it grows. A press is answered in any case. */
final class Answering {
    private static final int LONGEST_TOAST = 200;

    private final Asked asked;
    private final Records records;
    private final Wording words;
    private final List<Call> calls = new ArrayList<>();
    private String toast = "";
    private boolean insistent;

    Answering(Asked asked, Records records, Wording words) {
        this.asked = asked;
        this.records = records;
        this.words = words;
    }

    Asked asked() {
        return asked;
    }

    Records records() {
        return records;
    }

    Wording words() {
        return words;
    }

    String say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    /** Instead of the message whose button was pressed; else as a message of its own. */
    void show(String html, Keyboard keyboard) {
        var message = new Message.Answer(html, keyboard);
        if (asked.pressed()) {
            calls.add(new Call.Edit(asked.message(), message, false));
        } else {
            add(message, inReplyTo());
        }
    }

    void show(String html) {
        show(html, Keyboard.NONE);
    }

    /** A message of its own, whatever was pressed. */
    void add(Message message, @Nullable Integer replyTo) {
        calls.add(new Call.Send(message, replyTo, false, false));
    }

    /** A message of its own that makes no sound. */
    void addSilently(Message message, @Nullable Integer replyTo) {
        calls.add(new Call.Send(message, replyTo, true, false));
    }

    /** In groups, where many talk, an answer shows what it answers. */
    @Nullable Integer inReplyTo() {
        return asked.personal() || asked.message() == 0 ? null : asked.message();
    }

    /** Shown for a moment to whoever pressed; as a message to whoever wrote. */
    void tell(String text) {
        if (asked.pressed()) {
            toast = cut(text);
        } else {
            show(text);
        }
    }

    /** The same, to be closed by the person. */
    void insist(String text) {
        insistent = true;
        tell(text);
    }

    /** A text with markup and escapes taken out, as toasts have none. */
    private static String cut(String html) {
        String plain =
                html.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
        if (plain.length() <= LONGEST_TOAST) {
            return plain;
        }
        int end = LONGEST_TOAST - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /** Says all of it once the records are written. */
    void finish() {
        String query = asked.query();
        if (query != null) {
            records.say(asked.place(), new Call.AnswerPress(query, toast, insistent));
        }
        calls.forEach(call -> records.say(asked.place(), call));
    }
}
