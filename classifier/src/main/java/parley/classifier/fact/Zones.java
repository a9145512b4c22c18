package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The clock that an outlet goes by: that of its country's capital; UTC where that is unknown. */
final class Zones {
    private static final Map<String, String> BY_COUNTRY =
            Map.ofEntries(
                    Map.entry("UA", "Europe/Kyiv"),
                    Map.entry("RU", "Europe/Moscow"),
                    Map.entry("BY", "Europe/Minsk"),
                    Map.entry("TR", "Europe/Istanbul"),
                    Map.entry("GB", "Europe/London"),
                    Map.entry("FR", "Europe/Paris"),
                    Map.entry("DE", "Europe/Berlin"),
                    Map.entry("PL", "Europe/Warsaw"),
                    Map.entry("US", "America/New_York"),
                    Map.entry("IL", "Asia/Jerusalem"),
                    Map.entry("QA", "Asia/Qatar"),
                    Map.entry("SA", "Asia/Riyadh"),
                    Map.entry("AE", "Asia/Dubai"),
                    Map.entry("IR", "Asia/Tehran"),
                    Map.entry("IN", "Asia/Kolkata"),
                    Map.entry("PK", "Asia/Karachi"),
                    Map.entry("CN", "Asia/Shanghai"),
                    Map.entry("KR", "Asia/Seoul"),
                    Map.entry("EG", "Africa/Cairo"),
                    Map.entry("SD", "Africa/Khartoum"));

    private Zones() {}

    static ZoneId of(@Nullable String country) {
        String zone = country == null ? null : BY_COUNTRY.get(country);
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
