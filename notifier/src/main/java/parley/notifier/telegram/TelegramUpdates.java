package parley.notifier.telegram;

import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.ChatMembers;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.UpdateSource;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.webhook.Webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What people do, over the calls of a transport. */
final class TelegramUpdates implements UpdateSource {
    private final TelegramTransport transport;
    private final ChatMembers members;

    TelegramUpdates(TelegramTransport transport) {
        this.transport = transport;
        this.members = new TelegramMembers(transport);
    }

    @Override
    public CallResult<String> identify() {
        return transport.ask(new GetMe(), user -> user.getUserName());
    }

    @Override
    public CallResult<List<Incoming>> poll(int offset, Duration wait) {
        int seconds = Math.toIntExact(wait.toSeconds());
        return transport.await(
                new GetEachUpdate(offset, seconds),
                updates -> updates.stream().map(IncomingReading::read).toList());
    }

    @Override
    public CallResult<Boolean> setWebhook(Webhook webhook) {
        return transport.ask(new PostUpdates(webhook), done -> done);
    }

    @Override
    public CallResult<Boolean> deleteWebhook() {
        return transport.ask(
                DeleteWebhook.builder().dropPendingUpdates(false).build(), done -> done);
    }

    @Override
    public CallResult<WebhookStatus> webhook() {
        return transport.ask(new GetWebhookInfo(), TelegramUpdates::status);
    }

    private static WebhookStatus status(WebhookInfo info) {
        return new WebhookStatus(
                info.getUrl() == null ? "" : info.getUrl(),
                info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount(),
                info.getLastErrorMessage(),
                info.getLastErrorDate() == null
                        ? null
                        : Instant.ofEpochSecond(info.getLastErrorDate()));
    }

    @Override
    public Optional<Incoming> read(byte[] posted) {
        return GetEachUpdate.one(posted).map(IncomingReading::read);
    }

    @Override
    public CallResult<Boolean> announce(CommandList commands) {
        var method =
                SetMyCommands.builder()
                        .commands(
                                commands.entries().stream()
                                        .map(e -> new BotCommand(e.name(), e.description()))
                                        .toList())
                        .scope(scope(commands))
                        .languageCode(commands.language())
                        .build();
        return transport.ask(method, done -> done);
    }

    private static BotCommandScope scope(CommandList commands) {
        return switch (commands.audience()) {
            case PRIVATE_CHATS -> new BotCommandScopeAllPrivateChats();
            case GROUPS -> new BotCommandScopeAllGroupChats();
            case GROUP_ADMINS -> new BotCommandScopeAllChatAdministrators();
            case CHAT ->
                    new BotCommandScopeChat(
                            Long.toString(Objects.requireNonNull(commands.chat(), "chat")));
        };
    }

    @Override
    public ChatMembers members() {
        return members;
    }

    @Override
    public void interrupt() {
        transport.interrupt();
    }
}
