package parley.notifier.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Tell;
import parley.contract.record.Track;
import parley.notifier.Developments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class NewsTest {
    private final News news = new News();
    private final TrackNames tracks = new TrackNames();

    @Test
    void keepsTheNewestStateOfEach() {
        publish(Developments.round("d1", 2, Tell.SILENT, "second"));
        publish(Developments.round("d1", 1, Tell.NEW, "first"));

        assertThat(news.find("d1").orElseThrow().headlines()).containsEntry("en", "second");
        assertThat(news.count(null, null)).isEqualTo(1);
        assertThat(news.latest("russia-ukraine", Kind.ROUND, 0, 5)).hasSize(1);
        assertThat(news.latest("sudan", null, 0, 5)).isEmpty();
    }

    @Test
    void forgetsWhatIsDeletedAndPassesOverWhatItCannotRead() {
        publish(Developments.istanbulSecondRound("d1"));

        news.accept("d2", "{".getBytes(StandardCharsets.UTF_8));
        news.accept(null, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(news.count(null, null)).isEqualTo(1);
        news.accept("d1", null);

        assertThat(news.find("d1")).isEmpty();
    }

    @Test
    void keepsThousandsInAFewMegabytes() {
        for (int i = 0; i < News.MOST + 1_000; i++) {
            publish(Developments.round("development-" + i, 1, Tell.NEW, "Round " + i));
        }

        assertThat(news.count(null, null)).isBetween(News.MOST, News.MOST + 300);
        assertThat(news.packedBytes()).isLessThan(6_000_000);
    }

    @Test
    void findsATrackByWhatPeopleCallIt() {
        track("russia-ukraine", "Russia–Ukraine", "Росія – Україна");
        track("india-pakistan", "India–Pakistan", "Індія – Пакистан");
        track("russia-georgia", "Russia–Georgia", "Росія – Грузія");

        assertThat(tracks.find("russia-ukraine")).contains("russia-ukraine");
        assertThat(tracks.find("Росія Україна")).contains("russia-ukraine");
        assertThat(tracks.find("пакистан")).contains("india-pakistan");
        assertThat(tracks.find("ukr")).contains("russia-ukraine");
        assertThat(tracks.find("russia")).as("two of them").isEmpty();
        assertThat(tracks.find("  ")).isEmpty();
        assertThat(tracks.name("india-pakistan", "uk")).isEqualTo("Індія – Пакистан");
        assertThat(tracks.name("india-pakistan", "ru")).isEqualTo("India–Pakistan");
        assertThat(tracks.name("elsewhere", "uk")).isEqualTo("elsewhere");
    }

    private void track(String id, String english, String ukrainian) {
        var names = Map.of("en", english, "uk", ukrainian);
        tracks.accept(
                id, RecordCodec.of(Track.class).encode(new Track(id, names, List.of(), "rules-1")));
    }

    private void publish(Development development) {
        news.accept(development.id(), RecordCodec.of(Development.class).encode(development));
    }
}
