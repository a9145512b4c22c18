package parley.notifier.desk;

import parley.notifier.message.Answers;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

/** Asks those whom the operator named what is to become of what is held for being too much. */
final class Asking {
    private final DeskSettings settings;
    private final Lines lines;

    Asking(DeskSettings settings, Lines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    void ask() {
        var answer = new Message.Answer(Answers.flood(settings.flood()));
        for (long admin : settings.admins()) {
            var place = new Recipient(admin, 0);
            lines.of(place).add(new Errand.Say(place, Call.Send.of(answer), 1));
        }
    }
}
