package parley.notifier.bot;

import parley.contract.record.Development;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;
import parley.notifier.message.Keyboards;
import parley.notifier.message.Message;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.Incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a chat comes to alerts, and what it is told at first. */
final class Beginnings {
    private final Knowledge knowledge;

    Beginnings(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void start(Target target, Answering to) {
        Recipient place = target.recipient();
        Optional<Subscription> there = to.records().subscription(place);
        Keyboard buttons = choices(target, to.words());
        if (there.isPresent()) {
            String text = target.elsewhere() ? "start.channel-again" : "start.again";
            to.show(to.say(text, "chat", target.title()), buttons);
            return;
        }
        to.records()
                .put(
                        Subscription.of(
                                        place,
                                        to.words().language(),
                                        knowledge.instants().instant())
                                .of(target.type()));
        if (target.elsewhere()) {
            to.show(to.say("start.channel", "chat", target.title()), buttons);
            return;
        }
        String text = to.asked().personal() ? "start.welcome" : "start.welcome-group";
        to.show(to.say(text), buttons);
        example(to);
    }

    /** The last real alert, as it would have come: says more than any description. */
    private void example(Answering to) {
        List<Development> newest = knowledge.news().latest(null, null, 0, 1);
        if (newest.isEmpty()) {
            return;
        }
        Development development = newest.getFirst();
        to.addSilently(new Message.Answer(to.say("start.example")), null);
        to.addSilently(
                new Message.Told(
                        AlertComposer.compose(
                                development, to.words().language(), knowledge.tracks().names()),
                        Keyboards.alert(development.id(), to.words().language())),
                null);
    }

    private static Keyboard choices(Target target, Wording words) {
        return new Keyboard(
                List.of(
                        List.of(
                                page(target, SettingsPage.TRACKS, words),
                                page(target, SettingsPage.KINDS, words)),
                        List.of(page(target, SettingsPage.MAIN, words))));
    }

    private static Button page(Target target, SettingsPage page, Wording words) {
        return Button.of(words.say("button." + page.code()), ButtonData.page(target, page));
    }

    void help(Answering to) {
        boolean operator = knowledge.operators().contains(to.asked().place().chat());
        String commands =
                Stream.of(Command.values())
                        .filter(command -> offered(command, to.asked(), operator))
                        .map(
                                command ->
                                        to.say(
                                                "help.line",
                                                "command",
                                                "/" + command.word(),
                                                "description",
                                                to.say("command." + command.word())))
                        .collect(Collectors.joining("\n"));
        String text = to.asked().personal() ? "help" : "help-group";
        to.show(to.say(text, "commands", new Wording.Html(commands)));
    }

    private static boolean offered(Command command, Asked asked, boolean operator) {
        return switch (command.who()) {
            case EVERYBODY, ADMINS -> true;
            case ADMINS_OF_GROUPS -> !asked.personal();
            case OPERATORS -> operator;
        };
    }

    void unknown(String words, Answering to) {
        String first = words.split("\\s", 2)[0];
        String command = first.startsWith("/") ? first.substring(1).split("@", 2)[0] : "";
        Optional<Command> near =
                command.isEmpty() ? Command.of(first).or(Optional::empty) : Command.near(command);
        Optional<String> track =
                command.isEmpty() ? knowledge.tracks().find(words) : Optional.empty();
        List<Button> buttons = new ArrayList<>();
        String text;
        if (near.isPresent()) {
            text = to.say("unknown.near", "command", "/" + near.get().word());
        } else if (track.isPresent()) {
            String name = knowledge.tracks().name(track.get(), to.words().language());
            text = to.say("unknown.track", "track", name);
            buttons.add(
                    Button.of(
                            to.say("button.latest"),
                            ButtonData.of(ButtonData.LATEST, "0", ButtonData.track(track.get()))));
        } else {
            text = to.say(words.isEmpty() ? "unknown.picture" : "unknown");
        }
        if (track.isEmpty()) {
            buttons.add(Button.of(to.say("button.latest"), ButtonData.of("go", "latest")));
        }
        buttons.add(Button.of(to.say("button.m"), ButtonData.of("go", "settings")));
        buttons.add(Button.of(to.say("button.help"), ButtonData.of("go", "help")));
        to.show(text, new Keyboard(List.of(buttons)));
    }

    /** Alerts go to this topic from now on, with the settings that the chat has. */
    void here(Answering to) {
        Recipient place = to.asked().place();
        Records records = to.records();
        if (to.asked().personal()) {
            to.tell(to.say("here.private"));
            return;
        }
        if (records.subscription(place).isPresent()) {
            to.tell(to.say("here.already"));
            return;
        }
        List<Recipient> others = records.recipientsOf(place.chat());
        var now = knowledge.instants().instant();
        if (others.size() == 1) {
            Recipient other = others.getFirst();
            records.subscription(other).ifPresent(s -> records.put(s.at(place, now)));
            records.delete(other);
            to.tell(to.say("here.moved"));
            return;
        }
        records.put(
                Subscription.of(place, to.words().language(), now)
                        .of(to.asked().chat())
                        .with(Settings.STANDARD));
        to.tell(to.say("here.new"));
    }

    /** A group is greeted; of a channel the one who added the bot is told, for it is managed so. */
    void joined(Incoming.Membership membership, Records records) {
        Wording words = knowledge.wording(null, membership.by().language());
        if (membership.chat() != ChatType.CHANNEL) {
            records.say(
                    new Recipient(membership.chatId(), 0),
                    Call.Send.of(new Message.Answer(words.say("joined.group"))));
            return;
        }
        if (membership.by().id() <= 0) {
            return;
        }
        var channel =
                new Target(
                        new Recipient(membership.chatId(), 0),
                        membership.chat(),
                        membership.title());
        records.say(
                new Recipient(membership.by().id(), 0),
                Call.Send.of(
                        new Message.Answer(
                                words.say("joined.channel", "chat", membership.title()),
                                new Keyboard(
                                        List.of(
                                                List.of(
                                                        Button.of(
                                                                words.say("button.subscribe"),
                                                                ButtonData.of(
                                                                        ButtonData.SUBSCRIBE,
                                                                        channel.code()))))))));
    }
}
