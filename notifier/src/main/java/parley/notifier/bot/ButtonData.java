package parley.notifier.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.contract.record.Ballot;

import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What buttons send back: a verb and what it needs, with colons between. Buttons name the state
 * that they lead to, never "the other one": an old message's button does what it says. Thread-safe.
 */
public final class ButtonData {
    /** The most bytes that Telegram takes (core.telegram.org/bots/api#inlinekeyboardbutton). */
    public static final int MAX_BYTES = 64;

    static final String WHY = "why";
    static final String SETTINGS = "set";
    static final String LATEST = "lat";
    static final String TIMELINE = "tl";
    static final String COMMAND = "go";
    static final String FEEDS = "fds";
    static final String MUTE = "mute";
    static final String SUBSCRIBE = "sub";
    static final String STOP = "stop";

    /** Ids of tracks that are longer stand shortened in buttons. */
    private static final int LONGEST_TRACK = 30;

    private ButtonData() {}

    /** A vote on a development. */
    public static String vote(String development, Ballot ballot) {
        return of(ballot.code(), development);
    }

    /** Why a development was told. */
    public static String why(String development) {
        return of(WHY, development);
    }

    static String page(Target target, SettingsPage page) {
        return of(SETTINGS, target.code(), page.code());
    }

    static String change(Target target, SettingsPage page, String value) {
        return of(SETTINGS, target.code(), page.code(), value);
    }

    /**
     * Joins the parts.
     *
     * @throws IllegalArgumentException if it is longer than Telegram takes
     */
    static String of(String verb, String... parts) {
        String data = verb + ":" + String.join(":", parts);
        if (data.getBytes(UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("too long for a button: " + data);
        }
        return data;
    }

    /** The parts again; a value may hold colons of its own. */
    static List<String> parts(String data) {
        return List.of(data.split(":", 4));
    }

    /** A track in so few bytes that it always fits: its id, or a sum of it. */
    static String track(String id) {
        if (id.getBytes(UTF_8).length <= LONGEST_TRACK) {
            return id;
        }
        var sum = new CRC32();
        sum.update(id.getBytes(UTF_8));
        return "~" + HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
