package parley.notifier.bot;

import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a list.
 *
 * @param number of the page, from 0
 * @param size most entries on a page
 * @param pages how many there are
 */
record ListPage(int number, int size, int pages) {
    /** The wanted page of so many entries, or the last one where there are fewer pages. */
    static ListPage of(int wanted, int entries, int size) {
        int pages = (entries + size - 1) / size;
        return new ListPage(Math.min(wanted, pages - 1), size, pages);
    }

    /** How many entries are on the pages before it. */
    int before() {
        return number * size;
    }

    /**
     * Buttons for the pages beside it.
     *
     * @param data what a button that turns to a page sends
     */
    Keyboard turning(IntFunction<String> data) {
        List<Button> row = new ArrayList<>();
        if (number > 0) {
            row.add(Button.of("‹", data.apply(number - 1)));
        }
        if (number + 1 < pages) {
            row.add(Button.of("›", data.apply(number + 1)));
        }
        return row.isEmpty() ? Keyboard.NONE : new Keyboard(List.of(row));
    }
}
