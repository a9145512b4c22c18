package parley.notifier.delivery;

import parley.notifier.message.Alert;
import parley.notifier.message.Keyboards;
import parley.notifier.message.Message;
import parley.notifier.transport.Call;

import java.util.Objects;

/** What a transport is asked to do for a delivery. */
final class Calls {
    private Calls() {}

    static Call of(Pending next, Delivery delivery) {
        return switch (next.operation()) {
            case SEND -> new Call.Send(alert(next, delivery), null, next.silent(), next.preview());
            case EDIT, EDIT_AND_REPLY ->
                    new Call.Edit(message(delivery), alert(next, delivery), next.preview());
            case REPLY ->
                    new Call.Send(
                            new Message.Noticed(Objects.requireNonNull(next.notice(), "notice")),
                            Objects.requireNonNull(delivery.told(), "told").gone()
                                    ? null
                                    : message(delivery),
                            next.silent(),
                            next.preview());
        };
    }

    private static Message alert(Pending next, Delivery delivery) {
        Alert shown = Objects.requireNonNull(next.alert(), "alert");
        return new Message.Told(shown, Keyboards.alert(delivery.development(), shown.language()));
    }

    private static int message(Delivery delivery) {
        return Objects.requireNonNull(delivery.messageId(), "messageId");
    }
}
