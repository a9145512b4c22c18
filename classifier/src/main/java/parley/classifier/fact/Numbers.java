package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.WholeNumber;

/** Reads numbers in digits and in words. */
final class Numbers {
    private static final int THOUSAND = 1_000;
    private static final int GROUP = 3;
    private static final long GREATEST = 100_000_000;

    /** A number and the tokens that it is. */
    record Numeral(int first, int last, int value, boolean digits) {
        Numeral times(int scale) {
            long times = (long) value * scale;
            return times > GREATEST ? this : new Numeral(first, last, (int) times, digits);
        }
    }

    private Numbers() {}

    /** The number that begins at a token; null if none does. */
    static @Nullable Numeral at(Sentence sentence, int at) {
        String form = sentence.form(at);
        if (form.isEmpty()) {
            return null;
        }
        return Character.isDigit(form.charAt(0)) ? digits(sentence, at) : words(sentence, at);
    }

    private static @Nullable Numeral digits(Sentence sentence, int at) {
        int last = at;
        long value = WholeNumber.of(sentence.form(at));
        Phrases.Hit scale = sentence.hit(at + 1, Cue.SCALE);
        if (scale != null && !sentence.parted(at + 1)) {
            double times = value == WholeNumber.NONE ? decimal(sentence.form(at)) : value;
            value = Math.round(times * Integer.parseInt(scale.value()));
            return numeral(at, scale.last(), value, true);
        }
        if (value < 0) {
            return null;
        }
        boolean grouping = sentence.form(at).length() <= GROUP && value > 0;
        while (grouping && thousandsFollow(sentence, last + 1)) {
            last++;
            value = value * THOUSAND + Long.parseLong(sentence.form(last));
        }
        return numeral(at, last, value, true);
    }

    private static boolean thousandsFollow(Sentence sentence, int at) {
        String form = sentence.form(at);
        return form.length() == GROUP
                && form.chars().allMatch(c -> c >= '0' && c <= '9')
                && sentence.gap(at).equals(" ");
    }

    private static @Nullable Numeral numeral(int first, int last, long value, boolean digits) {
        return value < 0 || value > GREATEST ? null : new Numeral(first, last, (int) value, digits);
    }

    /** A number with a fraction, such as 1,2; -1 for anything else. */
    private static double decimal(String form) {
        String point = form.replace(',', '.');
        boolean plain =
                point.length() <= 6
                        && point.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        int dot = point.indexOf('.');
        return plain && dot > 0 && dot == point.lastIndexOf('.') ? Double.parseDouble(point) : -1;
    }

    private static @Nullable Numeral words(Sentence sentence, int first) {
        long total = 0;
        long current = 0;
        int at = first;
        int last = first - 1;
        while (at < sentence.size()) {
            Phrases.Hit number = sentence.hit(at, Cue.NUMBER);
            Phrases.Hit scale = sentence.hit(at, Cue.SCALE);
            if (at > first && sentence.parted(at)) {
                break;
            } else if (number != null && current % 10 == 0 && fits(current, number)) {
                current += Integer.parseInt(number.value());
                last = number.last();
            } else if (scale != null) {
                int times = Integer.parseInt(scale.value());
                current = Math.max(1, current) * times;
                last = scale.last();
                if (times == THOUSAND) {
                    total += current;
                    current = 0;
                }
            } else if (!(sentence.form(at).equals("and") && current >= 100)) {
                break;
            }
            at = Math.max(at, last) + 1;
        }
        return last < first || total + current > GREATEST
                ? null
                : new Numeral(first, last, (int) (total + current), false);
    }

    /** Whether a smaller number may follow a greater one: two hundred and five, двести сорок. */
    private static boolean fits(long current, Phrases.Hit number) {
        int value = Integer.parseInt(number.value());
        return current == 0 || (current >= 100 ? value < 100 : value < 10 && current >= 20);
    }
}
