package parley.classifier.fact;

import parley.contract.record.RoundNumber;

import java.util.List;

/** Reads which round of talks it is: "second round", "2-й раунд", "round 3". */
final class RoundReader {
    private static final int BETWEEN = 3;
    private static final int AFTER = 4;
    private static final int GREATEST = 99;

    private RoundReader() {}

    static void read(Sentence s, List<RoundNumber> into) {
        for (int i = 0; i < s.size(); i++) {
            if (s.is(i, Cue.ROUND) && s.find(Cue.ELECTION, i - 1, i + AFTER) < 0) {
                before(s, i, into);
                after(s, i, into);
            }
        }
    }

    private static void before(Sentence s, int round, List<RoundNumber> into) {
        for (int i = round - 1; i >= Math.max(0, round - BETWEEN) && !s.parted(i + 1); i--) {
            int number = ordinal(s, i);
            if (number > 0) {
                into.add(new RoundNumber(number, s.passage(first(s, i), round)));
                return;
            }
            if (s.is(i, Cue.ROUND)) {
                return;
            }
        }
    }

    private static int ordinal(Sentence s, int at) {
        String value = s.value(at, Cue.ORDINAL);
        if (value != null && !value.equals("0")) {
            return Integer.parseInt(value);
        }
        String form = s.form(at);
        String digits = value == null ? suffixless(form) : s.form(at - 1);
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 2
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : 0;
    }

    private static int first(Sentence s, int at) {
        return "0".equals(s.value(at, Cue.ORDINAL)) ? at - 1 : at;
    }

    private static String suffixless(String form) {
        for (String suffix : List.of("st", "nd", "rd", "th", "й", "го", "му")) {
            if (form.endsWith(suffix)) {
                return form.substring(0, form.length() - suffix.length());
            }
        }
        return "";
    }

    private static void after(Sentence s, int round, List<RoundNumber> into) {
        int at = s.form(round + 1).equals("no") ? round + 2 : round + 1;
        Numbers.Numeral number = Numbers.at(s, at);
        boolean alone =
                number != null
                        && number.value() >= 1
                        && number.value() <= GREATEST
                        && !s.parted(at)
                        && !s.is(number.last() + 1, Cue.MONTH);
        if (number != null && alone && s.is(round, Cue.ROUND)) {
            into.add(new RoundNumber(number.value(), s.passage(round, number.last())));
        }
    }
}
