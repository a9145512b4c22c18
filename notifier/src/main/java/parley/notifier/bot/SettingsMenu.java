package parley.notifier.bot;

import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The buttons of a page as they are put together. */
final class SettingsMenu {
    private static final String CHOSEN = "✅ ";

    private final Target target;
    private final SettingsPage page;
    private final Wording words;
    private final List<List<Button>> rows = new ArrayList<>();
    private List<Button> row = new ArrayList<>();
    private int columns = 2;

    SettingsMenu(Target target, SettingsPage page, Wording words) {
        this.target = target;
        this.page = page;
        this.words = words;
    }

    Wording words() {
        return words;
    }

    /** From here on so many stand in a row. */
    void columns(int most) {
        wide();
        columns = most;
    }

    /** The row ends. */
    void wide() {
        if (!row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
    }

    private void add(Button button) {
        if (row.size() >= columns) {
            wide();
        }
        row.add(button);
    }

    void page(SettingsPage other) {
        add(Button.of(words.say("button." + other.code()), ButtonData.page(target, other)));
    }

    void toggle(String key, boolean on, String value) {
        add(
                Button.of(
                        (on ? CHOSEN : "☐ ") + words.say(key),
                        ButtonData.change(target, page, value)));
    }

    void value(String text, String value, boolean chosen) {
        add(Button.of((chosen ? CHOSEN : "") + text, ButtonData.change(target, page, value)));
    }

    <T> void choice(
            List<T> all, Set<T> chosen, Function<T, String> code, Function<T, String> name) {
        value(words.say("page.all"), SettingsChange.ALL, chosen.isEmpty());
        wide();
        for (T item : all) {
            boolean in = chosen.contains(item);
            value(capital(name.apply(item)), (in ? "-" : "+") + code.apply(item), in);
        }
    }

    /** A button begins with a capital letter, where its script has them. */
    static String capital(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + text.substring(Character.charCount(first));
    }

    Keyboard keyboard() {
        wide();
        if (page != SettingsPage.MAIN) {
            rows.add(
                    List.of(
                            Button.of(
                                    words.say("button.back"),
                                    ButtonData.page(target, SettingsPage.MAIN))));
        }
        return new Keyboard(rows);
    }
}
