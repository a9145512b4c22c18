package parley.notifier.bot;

import java.util.Optional;

/** A page of the settings: what the one message shows at a time. */
public enum SettingsPage {
    /** All of them in short. */
    MAIN("m"),
    /** Which tracks. */
    TRACKS("t"),
    /** Which kinds. */
    KINDS("k"),
    /** Which stages. */
    STAGES("s"),
    /** In which languages sources report it. */
    LANGUAGES("l"),
    /** Words that must or must not occur. */
    WORDS("w"),
    /** How many sources at least. */
    SOURCES("n"),
    /** Hours without alerts. */
    QUIET("q"),
    /** Where hours are counted. */
    ZONE("z"),
    /** All at once at an hour. */
    DIGEST("d"),
    /** The bot's own language. */
    TONGUE("g");

    private final String code;

    SettingsPage(String code) {
        this.code = code;
    }

    /** How buttons name it. */
    String code() {
        return code;
    }

    static Optional<SettingsPage> of(String code) {
        for (SettingsPage page : values()) {
            if (page.code.equals(code)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }
}
