package parley.ingest.document;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Time zones as publishers write them. */
final class Zones {
    /** Abbreviations mean one offset, also out of season: that is what their writers mean. */
    private static final Map<String, String> ABBREVIATIONS =
            Map.ofEntries(
                    Map.entry("z", "+00:00"),
                    Map.entry("ut", "+00:00"),
                    Map.entry("utc", "+00:00"),
                    Map.entry("gmt", "+00:00"),
                    Map.entry("wet", "+00:00"),
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("et", "-05:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("pt", "-08:00"),
                    Map.entry("akst", "-09:00"),
                    Map.entry("akdt", "-08:00"),
                    Map.entry("hst", "-10:00"),
                    Map.entry("ast", "-04:00"),
                    Map.entry("brt", "-03:00"),
                    Map.entry("bst", "+01:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("mez", "+01:00"),
                    Map.entry("west", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("mesz", "+02:00"),
                    Map.entry("eet", "+02:00"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("msk", "+03:00"),
                    Map.entry("trt", "+03:00"),
                    Map.entry("мск", "+03:00"),
                    Map.entry("msd", "+04:00"),
                    Map.entry("gst", "+04:00"),
                    Map.entry("pkt", "+05:00"),
                    Map.entry("ist", "+05:30"),
                    Map.entry("hkt", "+08:00"),
                    Map.entry("sgt", "+08:00"),
                    Map.entry("jst", "+09:00"),
                    Map.entry("kst", "+09:00"),
                    Map.entry("aest", "+10:00"),
                    Map.entry("aedt", "+11:00"),
                    Map.entry("nzst", "+12:00"),
                    Map.entry("nzdt", "+13:00"));

    private Zones() {}

    /** The zone of an abbreviation, in small letters, or of a name such as Europe/Kyiv. */
    static Optional<ZoneId> named(String name) {
        String offset = ABBREVIATIONS.get(name);
        if (offset != null) {
            return Optional.of(ZoneOffset.of(offset));
        }
        if (name.indexOf('/') <= 0) {
            return Optional.empty();
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(name))
                .findFirst()
                .map(ZoneId::of);
    }

    /** Reads {@code +0300}, {@code +03:00}, {@code +3}, {@code -03:30:00}. */
    static Optional<ZoneId> offset(String text) {
        String digits = text.substring(1).replace(":", "");
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(Zones::isDigit)) {
            return Optional.empty();
        }
        int hours;
        int minutes = 0;
        if (digits.length() <= 2) {
            hours = Integer.parseInt(digits);
        } else {
            int hourDigits = digits.length() % 2 == 0 ? 2 : 1;
            hours = Integer.parseInt(digits.substring(0, hourDigits));
            minutes = Integer.parseInt(digits.substring(hourDigits, hourDigits + 2));
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
