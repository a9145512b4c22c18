package parley.notifier.bot;

import parley.notifier.subscription.Subscription;

import java.util.Optional;

/** Shows settings and changes them, in one message. */
final class SettingsTable {
    private final Knowledge knowledge;
    private final SettingsPages pages;
    private final SettingsChange changes;

    SettingsTable(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.pages = new SettingsPages(knowledge.tracks());
        this.changes = new SettingsChange(knowledge.tracks());
    }

    void show(Target target, SettingsPage page, Answering to) {
        find(target, to)
                .ifPresentOrElse(
                        subscription -> show(subscription, target, page, to.words(), to),
                        () -> missing(target, to));
    }

    void change(Target target, SettingsPage page, String value, Answering to) {
        Optional<Subscription> found = find(target, to);
        if (found.isEmpty()) {
            missing(target, to);
            return;
        }
        Optional<Subscription> changed = changes.apply(found.get(), page, value);
        if (changed.isEmpty()) {
            to.insist(to.say(problem(page, to.asked().pressed())));
            return;
        }
        if (!changed.get().equals(found.get())) {
            to.records().put(changed.get());
            to.records().reconsider(changed.get().recipient());
        }
        // A language that was just chosen is spoken at once, unless it is another chat's.
        Wording words =
                target.elsewhere()
                        ? to.words()
                        : knowledge.wording(changed.get(), to.asked().language());
        show(changed.get(), target, page, words, to);
    }

    private void show(
            Subscription subscription,
            Target target,
            SettingsPage page,
            Wording words,
            Answering to) {
        to.show(
                pages.text(subscription, target, page, words, knowledge.instants().instant()),
                pages.keyboard(subscription, target, page, words));
    }

    private static Optional<Subscription> find(Target target, Answering to) {
        return target.elsewhere()
                ? to.records().subscription(target.recipient())
                : Places.subscription(target.recipient(), to.records());
    }

    private static void missing(Target target, Answering to) {
        if (target.elsewhere()) {
            to.insist(to.say("settings.missing-channel", "chat", target.title()));
        } else {
            to.insist(to.say("settings.missing"));
        }
    }

    private static String problem(SettingsPage page, boolean pressed) {
        if (pressed) {
            return Denial.STALE.text();
        }
        return page == SettingsPage.ZONE ? "settings.bad-zone" : "settings.bad-words";
    }
}
