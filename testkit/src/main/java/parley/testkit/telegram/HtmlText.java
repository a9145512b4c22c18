package parley.testkit.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses text in Telegram's HTML style into text and entities, and refuses what Telegram's server
 * refuses, in its words. It follows the rules of the parser in tdlib ({@code parse_html} in {@code
 * td/telegram/MessageEntity.cpp}): tags and attribute names of any case, attribute values quoted or
 * as name tokens, {@code </>} closes the innermost tag, white space inside tags is free, unknown
 * character references are text.
 */
final class HtmlText {
    private final HtmlCursor cursor;
    private final StringBuilder text = new StringBuilder();
    private final List<TextEntity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private HtmlText(String html) {
        this.cursor = new HtmlCursor(html);
    }

    /** A tag that is not closed yet. */
    private record Open(HtmlTag tag, String argument, int offset) {}

    /**
     * The text and its entities, not yet trimmed or limited.
     *
     * @throws Refusal 400 {@code can't parse entities: ...}
     */
    static FormattedText parse(String html) throws Refusal {
        return new HtmlText(html).parse();
    }

    private FormattedText parse() throws Refusal {
        while (!cursor.atEnd()) {
            int reference = cursor.reference();
            if (reference != 0) {
                text.appendCodePoint(reference);
            } else if (cursor.current() == '<') {
                tag();
            } else {
                text.append(cursor.take());
            }
        }
        if (!open.isEmpty()) {
            throw refusal(
                    "Can't find end tag corresponding to start tag \"%s\""
                            .formatted(open.getLast().tag().tag()));
        }
        return new FormattedText(text.toString(), EntityRules.tidy(entities));
    }

    private void tag() throws Refusal {
        int begin = cursor.position();
        cursor.skip(1);
        if (cursor.current() == '/') {
            cursor.skip(1);
            endTag(begin);
        } else {
            startTag(begin);
        }
    }

    private void startTag(int begin) throws Refusal {
        String name = cursor.until(">").toLowerCase(Locale.ROOT);
        if (cursor.atEnd()) {
            throw unclosedStartTag(begin);
        }
        Optional<HtmlTag> tag = HtmlTag.named(name);
        if (tag.isEmpty()) {
            throw refusal(
                    "Unsupported start tag \"%s\" at byte offset %d"
                            .formatted(name, cursor.byteOffset(begin)));
        }
        String argument = attributes(tag.get(), begin);
        cursor.skip(1);
        if (tag.get() == HtmlTag.SPAN && !argument.equals("spoiler")) {
            throw refusal(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset %d"
                            .formatted(cursor.byteOffset(begin)));
        }
        open.addLast(new Open(tag.get(), argument, text.length()));
    }

    /** Passes the attributes up to the closing bracket and gives what they say of the entity. */
    private String attributes(HtmlTag tag, int begin) throws Refusal {
        String argument = "";
        cursor.skipSpaces();
        while (cursor.current() != '>') {
            String name = cursor.until("=>/\"'");
            if (name.isEmpty()) {
                throw refusal(
                        "Empty attribute name in the tag \"%s\" at byte offset %d"
                                .formatted(tag.tag(), cursor.byteOffset(begin)));
            }
            cursor.skipSpaces();
            String value = "";
            if (cursor.current() == '=') {
                cursor.skip(1);
                value = attributeValue(tag, begin);
            }
            Optional<String> said = tag.argument(name.toLowerCase(Locale.ROOT), value);
            argument = said.orElse(argument);
            cursor.skipSpaces();
            if (cursor.atEnd()) {
                throw unclosedStartTag(begin);
            }
        }
        return argument;
    }

    private String attributeValue(HtmlTag tag, int begin) throws Refusal {
        cursor.skipSpaces();
        if (cursor.atEnd()) {
            throw refusal(
                    "Unclosed start tag \"%s\" at byte offset %d"
                            .formatted(tag.tag(), cursor.byteOffset(begin)));
        }
        char first = cursor.current();
        return first == '"' || first == '\'' ? quotedValue(begin) : nameToken();
    }

    private String nameToken() throws Refusal {
        int begin = cursor.position();
        StringBuilder token = new StringBuilder();
        while (isNameCharacter(cursor.current())) {
            token.append(cursor.take());
        }
        if (!HtmlCursor.isSpace(cursor.current()) && cursor.current() != '>') {
            throw refusal(
                    "Unexpected end of name token at byte offset %d"
                            .formatted(cursor.byteOffset(begin)));
        }
        return token.toString().toLowerCase(Locale.ROOT);
    }

    private String quotedValue(int begin) throws Refusal {
        char quote = cursor.take();
        StringBuilder value = new StringBuilder();
        while (!cursor.atEnd() && cursor.current() != quote) {
            int reference = cursor.reference();
            if (reference != 0) {
                value.appendCodePoint(reference);
            } else {
                value.append(cursor.take());
            }
        }
        cursor.skip(1);
        if (cursor.atEnd()) {
            throw unclosedStartTag(begin);
        }
        return value.toString();
    }

    private void endTag(int begin) throws Refusal {
        if (open.isEmpty()) {
            throw refusal(
                    "Unexpected end tag at byte offset %d".formatted(cursor.byteOffset(begin)));
        }
        String name = cursor.until(">").toLowerCase(Locale.ROOT);
        cursor.skipSpaces();
        if (cursor.current() != '>') {
            throw refusal("Unclosed end tag at byte offset %d".formatted(cursor.byteOffset(begin)));
        }
        cursor.skip(1);
        Open closed = open.removeLast();
        if (!name.isEmpty() && !name.equals(closed.tag().tag())) {
            throw refusal(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(cursor.byteOffset(begin), closed.tag().tag(), name));
        }
        if (text.length() > closed.offset()) {
            addEntity(closed);
        }
    }

    private void addEntity(Open closed) throws Refusal {
        int offset = closed.offset();
        TextEntity plain = TextEntity.of(closed.tag().entityType(), offset, text.length() - offset);
        switch (closed.tag()) {
            case A -> {
                String address =
                        closed.argument().isEmpty() ? text.substring(offset) : closed.argument();
                LinkTarget.entity(address, plain).ifPresent(entities::add);
            }
            case TG_EMOJI -> {
                if (!closed.argument().matches("-?[1-9][0-9]{0,18}")) {
                    throw refusal("Invalid custom emoji identifier specified");
                }
                entities.add(with(plain, closed.argument()));
            }
            case BLOCKQUOTE ->
                    entities.add(
                            closed.argument().isEmpty()
                                    ? plain
                                    : TextEntity.of(
                                            "expandable_blockquote", offset, plain.length()));
            case CODE, PRE -> addCode(closed, plain);
            case B, STRONG, I, EM, U, INS, S, STRIKE, DEL, SPAN, TG_SPOILER -> entities.add(plain);
        }
    }

    /** Code of a language inside a pre of the same extent, or around it, is one pre of it. */
    private void addCode(Open closed, TextEntity plain) {
        TextEntity last = entities.isEmpty() ? plain : entities.getLast();
        boolean sameExtent = last.offset() == plain.offset() && last.length() == plain.length();
        String language = closed.argument();
        if (sameExtent && closed.tag() == HtmlTag.PRE && isCodeWithLanguage(last)) {
            entities.removeLast();
            entities.add(with(plain, last.argument().orElseThrow()));
        } else if (sameExtent && last.type().equals("pre") && !language.isEmpty()) {
            entities.removeLast();
            entities.add(with(last, language));
        } else {
            entities.add(language.isEmpty() ? plain : with(plain, language));
        }
    }

    private static boolean isCodeWithLanguage(TextEntity entity) {
        return entity.type().equals("code") && entity.argument().isPresent();
    }

    private static TextEntity with(TextEntity entity, String argument) {
        return TextEntity.of(entity.type(), entity.offset(), entity.length(), argument);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-';
    }

    private Refusal unclosedStartTag(int begin) {
        return refusal("Unclosed start tag at byte offset " + cursor.byteOffset(begin));
    }

    private static Refusal refusal(String reason) {
        return Refusal.badRequest("can't parse entities: " + reason);
    }
}
