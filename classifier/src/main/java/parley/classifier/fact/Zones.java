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
                    Map.entry("IE", "Europe/Dublin"),
                    Map.entry("FR", "Europe/Paris"),
                    Map.entry("DE", "Europe/Berlin"),
                    Map.entry("CH", "Europe/Zurich"),
                    Map.entry("AT", "Europe/Vienna"),
                    Map.entry("IT", "Europe/Rome"),
                    Map.entry("VA", "Europe/Rome"),
                    Map.entry("ES", "Europe/Madrid"),
                    Map.entry("NL", "Europe/Amsterdam"),
                    Map.entry("BE", "Europe/Brussels"),
                    Map.entry("NO", "Europe/Oslo"),
                    Map.entry("SE", "Europe/Stockholm"),
                    Map.entry("FI", "Europe/Helsinki"),
                    Map.entry("DK", "Europe/Copenhagen"),
                    Map.entry("PL", "Europe/Warsaw"),
                    Map.entry("CZ", "Europe/Prague"),
                    Map.entry("HU", "Europe/Budapest"),
                    Map.entry("RO", "Europe/Bucharest"),
                    Map.entry("BG", "Europe/Sofia"),
                    Map.entry("GR", "Europe/Athens"),
                    Map.entry("MD", "Europe/Chisinau"),
                    Map.entry("EE", "Europe/Tallinn"),
                    Map.entry("LV", "Europe/Riga"),
                    Map.entry("LT", "Europe/Vilnius"),
                    Map.entry("RS", "Europe/Belgrade"),
                    Map.entry("GE", "Asia/Tbilisi"),
                    Map.entry("AM", "Asia/Yerevan"),
                    Map.entry("AZ", "Asia/Baku"),
                    Map.entry("KZ", "Asia/Almaty"),
                    Map.entry("UZ", "Asia/Tashkent"),
                    Map.entry("US", "America/New_York"),
                    Map.entry("CA", "America/Toronto"),
                    Map.entry("MX", "America/Mexico_City"),
                    Map.entry("CO", "America/Bogota"),
                    Map.entry("VE", "America/Caracas"),
                    Map.entry("BR", "America/Sao_Paulo"),
                    Map.entry("CU", "America/Havana"),
                    Map.entry("IL", "Asia/Jerusalem"),
                    Map.entry("PS", "Asia/Hebron"),
                    Map.entry("LB", "Asia/Beirut"),
                    Map.entry("SY", "Asia/Damascus"),
                    Map.entry("JO", "Asia/Amman"),
                    Map.entry("IQ", "Asia/Baghdad"),
                    Map.entry("QA", "Asia/Qatar"),
                    Map.entry("SA", "Asia/Riyadh"),
                    Map.entry("AE", "Asia/Dubai"),
                    Map.entry("OM", "Asia/Muscat"),
                    Map.entry("KW", "Asia/Kuwait"),
                    Map.entry("YE", "Asia/Aden"),
                    Map.entry("IR", "Asia/Tehran"),
                    Map.entry("AF", "Asia/Kabul"),
                    Map.entry("IN", "Asia/Kolkata"),
                    Map.entry("PK", "Asia/Karachi"),
                    Map.entry("BD", "Asia/Dhaka"),
                    Map.entry("CN", "Asia/Shanghai"),
                    Map.entry("KR", "Asia/Seoul"),
                    Map.entry("KP", "Asia/Pyongyang"),
                    Map.entry("JP", "Asia/Tokyo"),
                    Map.entry("TH", "Asia/Bangkok"),
                    Map.entry("KH", "Asia/Phnom_Penh"),
                    Map.entry("VN", "Asia/Ho_Chi_Minh"),
                    Map.entry("MY", "Asia/Kuala_Lumpur"),
                    Map.entry("SG", "Asia/Singapore"),
                    Map.entry("ID", "Asia/Jakarta"),
                    Map.entry("PH", "Asia/Manila"),
                    Map.entry("AU", "Australia/Sydney"),
                    Map.entry("EG", "Africa/Cairo"),
                    Map.entry("SD", "Africa/Khartoum"),
                    Map.entry("SS", "Africa/Juba"),
                    Map.entry("ET", "Africa/Addis_Ababa"),
                    Map.entry("KE", "Africa/Nairobi"),
                    Map.entry("UG", "Africa/Kampala"),
                    Map.entry("RW", "Africa/Kigali"),
                    Map.entry("CD", "Africa/Kinshasa"),
                    Map.entry("NG", "Africa/Lagos"),
                    Map.entry("ZA", "Africa/Johannesburg"),
                    Map.entry("LY", "Africa/Tripoli"),
                    Map.entry("TN", "Africa/Tunis"),
                    Map.entry("DZ", "Africa/Algiers"),
                    Map.entry("MA", "Africa/Casablanca"));

    private Zones() {}

    static ZoneId of(@Nullable String country) {
        String zone = country == null ? null : BY_COUNTRY.get(country);
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
