package parley.notifier.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import parley.contract.json.RecordCodec;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what is held about a chat, and gives it out. */
final class PrivacyAnswers {
    /**
     * All that is held of a chat.
     *
     * @param subscription the record as it is kept; absent without one
     * @param told ids of the developments that the chat was told of, or is to be
     * @param votedOn ids of the developments that the person voted on; only in a private chat
     */
    record Held(@Nullable Subscription subscription, List<String> told, List<String> votedOn) {}

    private static final RecordCodec<Held> HELD = RecordCodec.of(Held.class);

    /** So much JSON stands in one message: room is left for the escapes of its markup. */
    private static final int LONGEST = 3_500;

    /** More messages than this are not sent at once; who has more is told how many. */
    private static final int MOST_MESSAGES = 10;

    private final Knowledge knowledge;

    PrivacyAnswers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void told(Answering to) {
        Held held = held(to);
        if (held.subscription() == null && held.told().isEmpty() && held.votedOn().isEmpty()) {
            to.show(to.say("privacy.nothing"));
            return;
        }
        to.show(
                to.say(
                        "privacy",
                        "subscribed",
                        held.subscription() == null ? "no" : "yes",
                        "told",
                        held.told().size(),
                        "votes",
                        held.votedOn().size()),
                new Keyboard(
                        List.of(
                                List.of(
                                        Button.of(
                                                to.say("button.export"),
                                                ButtonData.of(ButtonData.COMMAND, "export")),
                                        Button.of(
                                                to.say("button.delete"),
                                                ButtonData.of(ButtonData.STOP, ""))))));
    }

    void export(Answering to) {
        List<String> parts = split(new String(HELD.encode(held(to)), UTF_8));
        for (String part : parts.subList(0, Math.min(parts.size(), MOST_MESSAGES))) {
            to.addSilently(new Message.Answer("<pre>" + Wording.escape(part) + "</pre>"), null);
        }
        if (parts.size() > MOST_MESSAGES) {
            to.addSilently(
                    new Message.Answer(
                            to.say("privacy.more", "count", parts.size() - MOST_MESSAGES)),
                    null);
        }
    }

    private Held held(Answering to) {
        Records records = to.records();
        Optional<Subscription> subscription = Places.subscription(to.asked().place(), records);
        Recipient place = subscription.map(Subscription::recipient).orElse(to.asked().place());
        Set<String> votes =
                to.asked().personal()
                        ? records.votes(knowledge.voters().voter(to.asked().person()))
                        : Set.of();
        return new Held(
                subscription.orElse(null),
                records.told(place).stream().sorted().toList(),
                votes.stream().sorted().toList());
    }

    private static List<String> split(String json) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < json.length()) {
            int end = Math.min(json.length(), at + LONGEST);
            if (end < json.length() && Character.isHighSurrogate(json.charAt(end - 1))) {
                end--;
            }
            parts.add(json.substring(at, end));
            at = end;
        }
        return parts;
    }
}
