package parley.notifier.bot;

import parley.notifier.subscription.ChatType;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.ChatMembers;
import parley.notifier.transport.ChatMembers.FoundChat;
import parley.notifier.transport.Incoming;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who may change what. Asks Telegram, and believes its answer for a minute. Not thread-safe. */
final class Authority {
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /** After a question that Telegram did not answer none is asked for so long: others wait. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int MOST = 1_000;

    private record Pair(long chat, long person) {}

    private record Answer<T>(T value, Instant until) {}

    private final ChatMembers members;
    private final InstantSource instants;
    private Instant askAgain = Instant.MIN;
    private final Map<Pair, Answer<Boolean>> admins = new LinkedHashMap<>();
    private final Map<String, Answer<FoundChat>> chats = new HashMap<>();

    Authority(ChatMembers members, InstantSource instants) {
        this.members = members;
        this.instants = instants;
    }

    /** Why somebody may not change a chat's settings; empty if they may. */
    Optional<Denial> denies(long chat, ChatType type, Incoming.Person person) {
        if (type == ChatType.PRIVATE || person.asChat()) {
            return Optional.empty();
        }
        Instant now = instants.instant();
        var pair = new Pair(chat, person.id());
        Answer<Boolean> known = admins.get(pair);
        if (known == null || now.isAfter(known.until())) {
            if (now.isBefore(askAgain)) {
                return Optional.of(Denial.CANNOT_ASK);
            }
            switch (members.administers(chat, person.id())) {
                case CallResult.Done<Boolean>(Boolean admin) ->
                        known = new Answer<>(admin, now.plus(BELIEVED));
                case CallResult.Refused<Boolean> _ ->
                        // Who is not even in the chat has no say in it.
                        known = new Answer<>(false, now.plus(BELIEVED));
                case CallResult.Migrated<Boolean> _,
                        CallResult.RetryAfter<Boolean> _,
                        CallResult.Failed<Boolean> _,
                        CallResult.Unauthorized<Boolean> _,
                        CallResult.Conflict<Boolean> _ -> {
                    askAgain = now.plus(PAUSE);
                    return Optional.of(Denial.CANNOT_ASK);
                }
            }
            if (admins.size() >= MOST) {
                admins.clear();
            }
            admins.put(pair, known);
        }
        return known.value() ? Optional.empty() : Optional.of(Denial.NOT_ADMIN);
    }

    /** Finds a chat by its id or {@code @name}; empty if there is none or Telegram cannot say. */
    Optional<FoundChat> find(String address) {
        Instant now = instants.instant();
        Answer<FoundChat> known = chats.get(address);
        if (known != null && !now.isAfter(known.until())) {
            return Optional.of(known.value());
        }
        if (members.find(address) instanceof CallResult.Done<FoundChat>(FoundChat found)) {
            if (chats.size() >= MOST) {
                chats.clear();
            }
            chats.put(address, new Answer<>(found, now.plus(BELIEVED)));
            return Optional.of(found);
        }
        return Optional.empty();
    }

    /** What was believed of a chat is to be asked again: something has changed there. */
    void forget(long chat) {
        admins.keySet().removeIf(pair -> pair.chat() == chat);
        chats.values().removeIf(answer -> answer.value().id() == chat);
    }
}
