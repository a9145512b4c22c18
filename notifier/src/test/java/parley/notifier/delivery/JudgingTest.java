package parley.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.Story;
import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class JudgingTest {
    /** A Monday, 17:10 in Kyiv. */
    private static final Instant NOW = Instant.parse("2025-06-02T14:10:00Z");

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Settings ALL = Settings.STANDARD;
    private static final Settings IN_KYIV = ALL.withZone(KYIV);
    private static final Story AGREED = Story.agreed("d", NOW.minusSeconds(60));

    /** What a chat asked for, how a development stands, what the chat knows: what follows. */
    static Stream<Arguments> cases() {
        Told told = told(1, Stage.AGREED, 1);
        return Stream.of(
                arguments("all", ALL, AGREED, null, "alert"),
                arguments("its track", tracks("russia-ukraine"), AGREED, null, "alert"),
                arguments("another track", tracks("sudan"), AGREED, null, "filtered-track"),
                arguments("its kind", kinds(Kind.EXCHANGE), AGREED, null, "alert"),
                arguments("another kind", kinds(Kind.ROUND), AGREED, null, "filtered-kind"),
                arguments("its stage", stages(Stage.AGREED), AGREED, null, "alert"),
                arguments("another stage", stages(Stage.COMPLETED), AGREED, null, "filtered-stage"),
                arguments(
                        "the stage it reached",
                        stages(Stage.COMPLETED),
                        AGREED.reaches(Stage.COMPLETED),
                        null,
                        "alert"),
                arguments("its language", languages("en"), AGREED, null, "alert"),
                arguments("another language", languages("uk"), AGREED, null, "filtered-language"),
                arguments("a word", words("Exchange"), AGREED, null, "alert"),
                arguments("a word's beginning", words("обм"), AGREED, null, "alert"),
                arguments("a word's middle", words("change"), AGREED, null, "filtered-words"),
                arguments("no such word", words("ceasefire"), AGREED, null, "filtered-words"),
                arguments("an unwanted word", words("!Ukraine"), AGREED, null, "filtered-words"),
                arguments("no unwanted word", words("!ceasefire"), AGREED, null, "alert"),
                arguments("too few sources", sources(2), AGREED, null, "filtered-sources"),
                arguments("enough sources", sources(2), AGREED.with(2), null, "alert"),
                arguments("too late for news", ALL, AGREED.late(), null, "late"),
                arguments("withdrawn unheard", ALL, AGREED.withdraws(null), null, "withdrawn"),
                arguments("merged", ALL, AGREED.merges("e"), null, "merged"),
                arguments("merged, known", ALL, AGREED.merges("e"), told, "merged"),
                arguments("known", ALL, AGREED, told, "told-already"),
                arguments("one source more", ALL, AGREED.with(2), told, "edit"),
                arguments("the same step", ALL, AGREED.with(4), told(1, 3), "told-already"),
                arguments("the next step", ALL, AGREED.with(5), told(1, 3), "edit"),
                arguments("gone on", ALL, AGREED.reaches(Stage.COMPLETED), told, "update"),
                arguments(
                        "gone on, unwanted",
                        stages(Stage.AGREED),
                        AGREED.reaches(Stage.COMPLETED),
                        told,
                        "filtered-stage"),
                arguments("a new fact", ALL, AGREED.learns("prisoners: 300"), told, "update"),
                arguments(
                        "corrected", ALL, AGREED.corrects("prisoners: 1 → 2"), told, "correction"),
                arguments(
                        "corrected, whatever it wants now",
                        tracks("sudan"),
                        AGREED.corrects("prisoners: 1 → 2"),
                        told,
                        "correction"),
                arguments("taken back", ALL, AGREED.withdraws("x"), told, "withdrawal"),
                arguments(
                        "taken back, known", ALL, AGREED.withdraws("x"), struck(2), "told-already"),
                arguments(
                        "reported again",
                        ALL,
                        AGREED.withdraws("x").returns(),
                        struck(2),
                        "restoration"),
                arguments(
                        "taken back and reported again unheard",
                        ALL,
                        AGREED.withdraws("x").returns(),
                        told,
                        "told-already"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides(String name, Settings settings, Story story, Told told, String outcome) {
        Verdict verdict = judge(settings, story, told);

        String decided =
                switch (verdict) {
                    case Verdict.Nothing(Reason reason) -> reason.code();
                    case Verdict.Hold hold -> "held";
                    case Verdict.Tell tell -> tell.act().name().toLowerCase(java.util.Locale.ROOT);
                };
        assertThat(decided).as(name).isEqualTo(outcome);
    }

    @Test
    void tellsNothingThatWasNewBeforeTheSubscription() {
        Story old = Story.agreed("d", NOW.minusSeconds(7_200));

        assertThat(judge(ALL, old, null)).isEqualTo(new Verdict.Nothing(Reason.NOT_SUBSCRIBED));
    }

    @Test
    void holdsForAMutedChatUntilItIsOver() {
        Instant until = NOW.plusSeconds(3600);

        assertThat(judge(muted(until), AGREED, null))
                .isEqualTo(new Verdict.Hold(Act.ALERT, Reason.MUTED, until, false));
        assertThat(judge(muted(NOW), AGREED, null))
                .isEqualTo(new Verdict.Tell(Act.ALERT, false, false));
    }

    @Test
    void holdsInQuietHoursUntilTheyEndWhereTheChatIs() {
        Settings settings = quiet("17:00", "08:00");

        assertThat(judge(settings, AGREED, null))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.ALERT,
                                Reason.QUIET_HOURS,
                                Instant.parse("2025-06-03T05:00:00Z"),
                                false));
        assertThat(judge(quiet("17:11", "08:00"), AGREED, null)).isInstanceOf(Verdict.Tell.class);
    }

    @Test
    void mendsAtOnceButSilentlyWhatWasToldWrongly() {
        Told told = told(1, Stage.AGREED, 1);
        Settings settings = quiet("17:00", "08:00");

        assertThat(judge(settings, AGREED.withdraws("x"), told))
                .isEqualTo(new Verdict.Tell(Act.WITHDRAWAL, true, false));
        assertThat(judge(muted(NOW.plusSeconds(9)), AGREED.corrects("date: a → b"), told))
                .isEqualTo(new Verdict.Tell(Act.CORRECTION, true, false));
        assertThat(judge(settings, AGREED.reaches(Stage.COMPLETED), told))
                .isInstanceOf(Verdict.Hold.class);
        assertThat(judge(ALL, AGREED.withdraws("x"), told))
                .isEqualTo(new Verdict.Tell(Act.WITHDRAWAL, false, false));
    }

    @Test
    void gathersForADigestUntilItsHour() {
        assertThat(judge(digest(new DigestPlan(9, null)), AGREED, null))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.ALERT,
                                Reason.DIGEST,
                                Instant.parse("2025-06-03T06:00:00Z"),
                                true));
        assertThat(judge(digest(new DigestPlan(18, DayOfWeek.MONDAY)), AGREED, null))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.ALERT,
                                Reason.DIGEST,
                                Instant.parse("2025-06-02T15:00:00Z"),
                                true));
        assertThat(judge(digest(new DigestPlan(9, DayOfWeek.MONDAY)), AGREED, null))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.ALERT,
                                Reason.DIGEST,
                                Instant.parse("2025-06-09T06:00:00Z"),
                                true));
    }

    @Test
    void tellsWhatWasGatheredInADigest() {
        Case at = at(digest(new DigestPlan(9, null)), AGREED, null, true, false);

        assertThat(Judging.judge(at)).isEqualTo(new Verdict.Tell(Act.ALERT, false, true));
    }

    @Test
    void tellsWhatIsTooOldInADigest() {
        Story old = Story.agreed("d", NOW.minus(Duration.ofHours(25)));
        Settings settings = ALL;
        var since = new Subscription(5, 0, "en", Instant.EPOCH, null, settings);
        var at =
                new Case(
                        since,
                        old.record(),
                        old.at(),
                        null,
                        false,
                        false,
                        () -> Case.textOf(old.record()),
                        Duration.ofHours(24),
                        NOW);

        assertThat(Judging.judge(at))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.ALERT, Reason.TOO_OLD, NOW.plus(Moment.GATHERING), true));
    }

    @Test
    void holdsWhatIsTooMuchUntilSomebodyDecides() {
        assertThat(Judging.judge(at(ALL, AGREED, null, false, true)))
                .isEqualTo(new Verdict.Hold(Act.ALERT, Reason.FLOOD, null, false));
    }

    @Test
    void changesAMessageOnlySoOftenAndSoLong() {
        Instant edited = NOW.minusSeconds(60);
        var lately =
                new Told(1, Stage.AGREED, 2, NOW.minusSeconds(99), edited, false, false, false);
        var longAgo =
                new Told(
                        1,
                        Stage.AGREED,
                        1,
                        NOW.minus(Finding.EDITED_FOR),
                        null,
                        false,
                        false,
                        false);
        var shared = new Told(1, Stage.AGREED, 1, NOW.minusSeconds(99), null, true, false, false);

        assertThat(judge(ALL, AGREED.with(3), lately))
                .isEqualTo(
                        new Verdict.Hold(
                                Act.EDIT,
                                Reason.JUST_EDITED,
                                edited.plus(Moment.BETWEEN_EDITS),
                                false));
        assertThat(judge(ALL, AGREED.with(3), longAgo))
                .isEqualTo(new Verdict.Nothing(Reason.TOLD_ALREADY));
        assertThat(judge(ALL, AGREED.with(3), shared))
                .isEqualTo(new Verdict.Nothing(Reason.TOLD_ALREADY));
    }

    private static Verdict judge(Settings settings, Story story, Told told) {
        return Judging.judge(at(settings, story, told, false, false));
    }

    private static Case at(
            Settings settings, Story story, Told told, boolean gathered, boolean flooded) {
        var subscription =
                Subscription.of(new Recipient(5, 0), "en", NOW.minusSeconds(3600)).with(settings);
        return new Case(
                subscription,
                story.record(),
                story.at(),
                told,
                gathered,
                flooded,
                () -> Case.textOf(story.record()),
                Duration.ofHours(24),
                NOW);
    }

    private static Told told(int revision, Stage stage, int sources) {
        return new Told(revision, stage, sources, NOW.minusSeconds(30), null, false, false, false);
    }

    private static Told told(int revision, int sources) {
        return told(revision, Stage.AGREED, sources);
    }

    private static Told struck(int revision) {
        return new Told(
                revision,
                Stage.AGREED,
                1,
                NOW.minusSeconds(30),
                NOW.minusSeconds(9),
                false,
                true,
                false);
    }

    private static Settings tracks(String id) {
        return IN_KYIV.withTracks(Set.of(id));
    }

    private static Settings kinds(Kind kind) {
        return IN_KYIV.withKinds(Set.of(kind));
    }

    private static Settings stages(Stage stage) {
        return IN_KYIV.withStages(Set.of(stage));
    }

    private static Settings languages(String code) {
        return IN_KYIV.withLanguages(Set.of(code));
    }

    private static Settings words(String word) {
        return IN_KYIV.withWords(List.of(word));
    }

    private static Settings sources(int least) {
        return IN_KYIV.withMinSources(least);
    }

    private static Settings muted(Instant until) {
        return IN_KYIV.withMutedUntil(until);
    }

    private static Settings quiet(String from, String to) {
        return IN_KYIV.withQuiet(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
    }

    private static Settings digest(DigestPlan plan) {
        return IN_KYIV.withDigest(plan);
    }
}
