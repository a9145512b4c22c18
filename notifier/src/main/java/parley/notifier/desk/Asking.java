package parley.notifier.desk;

import parley.notifier.bot.Reception;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

/** Asks those whom the operator named what is to become of what is held for being too much. */
final class Asking {
    private final DeskSettings settings;
    private final Reception reception;
    private final Flood flood;
    private final Lines lines;

    Asking(DeskSettings settings, Reception reception, Flood flood, Lines lines) {
        this.settings = settings;
        this.reception = reception;
        this.flood = flood;
        this.lines = lines;
    }

    void ask() {
        Call question = question();
        for (long admin : settings.admins()) {
            var place = new Recipient(admin, 0);
            lines.of(place).add(new Errand.Say(place, question, 1));
        }
    }

    /** Something that was said has arrived: if it was this question, it is not put again. */
    void arrived(Errand.Say say) {
        if (flood.open() && say.call().equals(question())) {
            flood.asked();
        }
    }

    private Call question() {
        return Call.Send.of(new Message.Answer(reception.tooMuch(settings.flood())));
    }
}
