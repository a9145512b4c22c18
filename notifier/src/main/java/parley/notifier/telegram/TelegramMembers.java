package parley.notifier.telegram;

import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.ChatMembers;

import java.util.Set;

/** Asks the Bot API who has a say in a chat. */
final class TelegramMembers implements ChatMembers {
    private static final Set<String> IN_CHARGE = Set.of("creator", "administrator");

    private final TelegramTransport transport;

    TelegramMembers(TelegramTransport transport) {
        this.transport = transport;
    }

    @Override
    public CallResult<Boolean> administers(long chat, long person) {
        return transport.ask(
                new GetChatMember(Long.toString(chat), person),
                member -> IN_CHARGE.contains(member.getStatus()));
    }

    @Override
    public CallResult<FoundChat> find(String address) {
        return transport.ask(
                new GetChat(address),
                chat ->
                        new FoundChat(
                                chat.getId(),
                                IncomingReading.type(chat.getType()),
                                chat.getTitle() == null ? "" : chat.getTitle()));
    }
}
