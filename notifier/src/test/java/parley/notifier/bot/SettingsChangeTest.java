package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.news.TrackNames;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

class SettingsChangeTest {
    private final SettingsChange changes = new SettingsChange(new TrackNames());
    private final Subscription subscription =
            Subscription.of(new Recipient(5, 0), "en", Instant.parse("2025-06-02T14:00:00Z"));

    @Test
    void findsZonesByWhatPeopleWrite() {
        assertThat(SettingsChange.zone("Europe/Kyiv")).contains(ZoneId.of("Europe/Kyiv"));
        assertThat(SettingsChange.zone("new york")).contains(ZoneId.of("America/New_York"));
        assertThat(SettingsChange.zone("+3")).contains(ZoneId.of("+03:00"));
        assertThat(SettingsChange.zone("-03:30")).contains(ZoneId.of("-03:30"));
        for (String nowhere : List.of("", "Atlantis", "+99", "Europe/Atlantis", "<b>")) {
            assertThat(SettingsChange.zone(nowhere)).as(nowhere).isEmpty();
        }
    }

    @Test
    void takesOutATrackThatIsFollowedNoMore() {
        Subscription chosen =
                subscription.with(Settings.STANDARD.withTracks(Set.of("gone", "sudan")));

        assertThat(changes.apply(chosen, SettingsPage.TRACKS, "-gone").orElseThrow().settings())
                .extracting(Settings::tracks)
                .isEqualTo(Set.of("sudan"));
        assertThat(changes.apply(subscription, SettingsPage.TRACKS, "+gone")).isEmpty();
    }

    @Test
    void meansNothingByValuesThatNoButtonHas() {
        for (SettingsPage page : SettingsPage.values()) {
            for (String value : List.of("", "x", "+x1", "-", "99.9", "2560-0000", "24", "0")) {
                if (page == SettingsPage.WORDS && !value.isEmpty()
                        || page == SettingsPage.DIGEST && value.equals("0")) {
                    continue;
                }
                assertThat(changes.apply(subscription, page, value))
                        .as(page + " " + value)
                        .isEmpty();
            }
        }
    }
}
