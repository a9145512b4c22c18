package parley.testkit.telegram;

import java.util.Arrays;
import java.util.Optional;

/** The tags of Telegram's HTML (core.telegram.org/bots/api#html-style), and what they become. */
enum HtmlTag {
    A("a", "text_link"),
    B("b", "bold"),
    STRONG("strong", "bold"),
    I("i", "italic"),
    EM("em", "italic"),
    U("u", "underline"),
    INS("ins", "underline"),
    S("s", "strikethrough"),
    STRIKE("strike", "strikethrough"),
    DEL("del", "strikethrough"),
    SPAN("span", "spoiler"),
    TG_SPOILER("tg-spoiler", "spoiler"),
    TG_EMOJI("tg-emoji", "custom_emoji"),
    CODE("code", "code"),
    PRE("pre", "pre"),
    BLOCKQUOTE("blockquote", "blockquote");

    private final String tag;
    private final String entityType;

    HtmlTag(String tag, String entityType) {
        this.tag = tag;
        this.entityType = entityType;
    }

    /** The tag with this name in lower case. */
    static Optional<HtmlTag> named(String name) {
        return Arrays.stream(values()).filter(t -> t.tag.equals(name)).findFirst();
    }

    String tag() {
        return tag;
    }

    String entityType() {
        return entityType;
    }

    /** What an attribute says of the entity; empty when it says nothing. */
    Optional<String> argument(String attribute, String value) {
        return switch (this) {
            case A -> attribute.equals("href") ? Optional.of(value) : Optional.empty();
            case TG_EMOJI -> attribute.equals("emoji-id") ? Optional.of(value) : Optional.empty();
            case CODE -> afterPrefix("language-", attribute, value);
            case SPAN -> afterPrefix("tg-", attribute, value);
            case BLOCKQUOTE ->
                    attribute.equals("expandable") ? Optional.of("expandable") : Optional.empty();
            case B, STRONG, I, EM, U, INS, S, STRIKE, DEL, TG_SPOILER, PRE -> Optional.empty();
        };
    }

    private static Optional<String> afterPrefix(String prefix, String attribute, String value) {
        boolean says = attribute.equals("class") && value.startsWith(prefix);
        return says ? Optional.of(value.substring(prefix.length())) : Optional.empty();
    }
}
