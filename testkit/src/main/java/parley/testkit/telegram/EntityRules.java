package parley.testkit.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What Telegram does to entities after parsing: order, nesting, trimming, number. */
final class EntityRules {
    /** core.telegram.org/bots/api#sendmessage: more are dropped. */
    static final int MOST_ENTITIES = 100;

    private static final Set<String> CODE = Set.of("code", "pre");
    private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
    private static final Comparator<TextEntity> BY_PLACE =
            Comparator.comparingInt(TextEntity::offset)
                    .thenComparing(Comparator.comparingInt(TextEntity::length).reversed());

    private EntityRules() {}

    /** Sorted; nothing inside code, no quote inside a quote; code keeps no language of its own. */
    static List<TextEntity> tidy(List<TextEntity> entities) {
        List<TextEntity> kept = new ArrayList<>();
        for (TextEntity entity : entities.stream().sorted(BY_PLACE).toList()) {
            if (kept.stream().noneMatch(outer -> forbids(outer, entity))) {
                kept.add(entity.type().equals("code") ? withoutArgument(entity) : entity);
            }
        }
        return kept;
    }

    /** Without white space at both ends, control characters as spaces, the first 100 entities. */
    static FormattedText trimmed(FormattedText formatted) {
        String clean = formatted.text().replaceAll("[\\x00-\\x08\\x0b-\\x1f]", " ");
        int from = 0;
        int to = clean.length();
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        List<TextEntity> kept = new ArrayList<>();
        for (TextEntity entity : formatted.entities()) {
            int begin = Math.max(from, entity.offset());
            int end = Math.min(to, entity.end());
            if (begin < end && kept.size() < MOST_ENTITIES) {
                kept.add(entity.at(begin - from, end - begin));
            }
        }
        return new FormattedText(clean.substring(from, to), kept);
    }

    private static boolean forbids(TextEntity outer, TextEntity inner) {
        boolean around = outer.offset() <= inner.offset() && inner.end() <= outer.end();
        boolean quoteInQuote = QUOTES.contains(outer.type()) && QUOTES.contains(inner.type());
        return around && (CODE.contains(outer.type()) || quoteInQuote);
    }

    private static TextEntity withoutArgument(TextEntity entity) {
        return TextEntity.of(entity.type(), entity.offset(), entity.length());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u200b';
    }
}
