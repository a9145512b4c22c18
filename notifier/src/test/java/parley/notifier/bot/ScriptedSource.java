package parley.notifier.bot;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.ChatMembers;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.UpdateSource;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.webhook.Webhook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Telegram as a test scripts it. */
final class ScriptedSource implements UpdateSource {
    private static final WebhookStatus NO_WEBHOOK = new WebhookStatus("", 0, null, null);

    final Deque<CallResult<List<Incoming>>> answers = new ArrayDeque<>();
    final List<Integer> offsets = new ArrayList<>();
    final List<CommandList> announced = new ArrayList<>();
    final List<Webhook> set = new ArrayList<>();
    WebhookStatus status = NO_WEBHOOK;
    Optional<Incoming> posted = Optional.empty();
    CallResult<Boolean> refusal;
    int refusals;
    int deletions;
    int identified;

    @Override
    public CallResult<String> identify() {
        identified++;
        return new CallResult.Done<>("parley_bot");
    }

    @Override
    public CallResult<List<Incoming>> poll(int offset, Duration wait) {
        offsets.add(offset);
        return answers.remove();
    }

    @Override
    public CallResult<Boolean> setWebhook(Webhook webhook) {
        if (refusal != null) {
            refusals++;
            return refusal;
        }
        set.add(webhook);
        return new CallResult.Done<>(true);
    }

    @Override
    public CallResult<Boolean> deleteWebhook() {
        deletions++;
        status = NO_WEBHOOK;
        return new CallResult.Done<>(true);
    }

    @Override
    public CallResult<WebhookStatus> webhook() {
        return new CallResult.Done<>(status);
    }

    @Override
    public Optional<Incoming> read(byte[] body) {
        return posted;
    }

    @Override
    public CallResult<Boolean> announce(CommandList commands) {
        announced.add(commands);
        return announced.size() == 1
                ? new CallResult.Failed<>(FailureKind.CUT, "cut")
                : new CallResult.Done<>(true);
    }

    @Override
    public ChatMembers members() {
        throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public void interrupt() {}
}
