package parley.notifier.desk;

import parley.notifier.bot.Reception;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

/** Asks those whom the operator named what is to become of what is held for being too much. */
final class Asking {
    private final DeskSettings settings;
    private final Reception reception;
    private final Lines lines;

    Asking(DeskSettings settings, Reception reception, Lines lines) {
        this.settings = settings;
        this.reception = reception;
        this.lines = lines;
    }

    void ask() {
        var answer = new Message.Answer(reception.tooMuch(settings.flood()));
        for (long admin : settings.admins()) {
            var place = new Recipient(admin, 0);
            lines.of(place).add(new Errand.Say(place, Call.Send.of(answer), 1));
        }
    }
}
