package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Ballot;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.notifier.Developments;
import parley.notifier.bot.Asked;
import parley.notifier.bot.Request;
import parley.notifier.bot.SettingsPage;
import parley.notifier.bot.Target;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.feedback.BallotKey;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Message;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

class CounterTest {
    private static final Recipient ANNA = Front.ANNA;
    private static final long GROUP = -1_001_234L;
    private static final Asked WRITTEN = Front.written("en");
    private static final Asked PRESSED = Front.pressed("en");
    private static final Target HERE = new Target(ANNA, ChatType.PRIVATE, "");

    private final Front front = new Front();

    @Test
    void welcomesInThePersonsLanguageAndShowsTheLastRealAlert() {
        front.publish(Developments.istanbulSecondRound("d1"));

        List<Call> said = front.ask(new Request.Start(Front.written("uk"), HERE));

        assertThat(Front.html(said)).startsWith("<b>Вітаємо в Parley.</b>");
        assertThat(Front.messages(said)).hasSize(3);
        assertThat(Front.messages(said).getLast()).isInstanceOf(Message.Told.class);
        assertThat(Front.buttons(said))
                .extracting(button -> button.data())
                .contains("set::t", "set::k", "set::m", "up:d1", "down:d1", "why:d1");
        Subscription subscription = subscription();
        assertThat(subscription.language()).isEqualTo("uk");
        assertThat(subscription.chatType()).isEqualTo(ChatType.PRIVATE);
    }

    @Test
    void changesEverySettingInPlaceAndTheSameWayWhenRepeated() {
        front.subscribe(ANNA);
        press(SettingsPage.TRACKS, "+sudan");
        press(SettingsPage.TRACKS, "+sudan");
        press(SettingsPage.KINDS, "+round");
        press(SettingsPage.KINDS, "+exchange");
        press(SettingsPage.KINDS, "-exchange");
        press(SettingsPage.STAGES, "+concluded");
        press(SettingsPage.LANGUAGES, "+uk");
        press(SettingsPage.SOURCES, "3");
        press(SettingsPage.QUIET, "2200-0730");
        press(SettingsPage.ZONE, "Europe/Kyiv");
        press(SettingsPage.DIGEST, "9.1");
        press(SettingsPage.MAIN, "s1");
        press(SettingsPage.MAIN, "p1");
        write(SettingsPage.WORDS, "Peace, !Opinion peace");

        assertThat(subscription().settings())
                .isEqualTo(
                        new Settings(
                                Set.of("sudan"),
                                Set.of(Kind.ROUND),
                                Set.of(Stage.CONCLUDED),
                                Set.of("uk"),
                                List.of("peace", "!opinion"),
                                3,
                                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)),
                                new DigestPlan(9, DayOfWeek.MONDAY),
                                ZoneId.of("Europe/Kyiv"),
                                true,
                                true,
                                null));
        List<Call> shown = press(SettingsPage.MAIN, "s0");
        assertThat(shown.getFirst()).isEqualTo(new Call.AnswerPress("query", "", false));
        assertThat(shown.getLast()).isInstanceOf(Call.Edit.class);
        assertThat(Front.html(shown)).contains("Sudan", "22:00–07:30", "Mon, 09:00", "!opinion");
    }

    @Test
    void speaksAChosenLanguageAtOnce() {
        front.subscribe(ANNA);

        assertThat(Front.html(press(SettingsPage.TONGUE, "ru"))).startsWith("<b>Настройки</b>");
        assertThat(subscription().language()).isEqualTo("ru");
        assertThat(Front.html(front.ask(new Request.Help(Front.written("uk")))))
                .contains("читает ленты");
    }

    @Test
    void takesTracksWithLongNamesThroughButtons() {
        front.subscribe(ANNA);
        List<Call> page = front.ask(new Request.ShowSettings(PRESSED, HERE, SettingsPage.TRACKS));
        String data =
                Front.buttons(page).stream()
                        .filter(button -> button.text().contains("<talks>"))
                        .findFirst()
                        .orElseThrow()
                        .data();

        press(SettingsPage.TRACKS, data.substring("set::t:".length()));

        assertThat(subscription().settings().tracks())
                .containsExactly("a-track-with-a-very-long-identifier-indeed");
    }

    @Test
    void saysWhyAnOldButtonOrAWrongWordDoesNothing() {
        front.subscribe(ANNA);
        for (String value : List.of("", "+", "+nowhere", "sudan")) {
            List<Call> said = press(SettingsPage.TRACKS, value);
            assertThat(said).hasSize(1);
            assertThat(((Call.AnswerPress) said.getFirst()).text()).contains("older message");
        }
        assertThat(Front.html(write(SettingsPage.ZONE, "Atlantis"))).contains("time zone");
        assertThat(Front.html(write(SettingsPage.WORDS, "x".repeat(41)))).contains("40 letters");
        assertThat(subscription().settings()).isEqualTo(Settings.STANDARD);
    }

    @Test
    void tellsAChatWithoutSubscriptionThatThereIsNothingToSet() {
        List<Call> said = press(SettingsPage.KINDS, "+round");

        assertThat(said).singleElement().isInstanceOf(Call.AnswerPress.class);
        assertThat(((Call.AnswerPress) said.getFirst()).text()).contains("/start");
    }

    @Test
    void mutesForAsLongAsTheWordsSayAndEndsItOnDemand() {
        front.subscribe(ANNA);
        for (var each :
                Map.of(
                                "8h", Duration.ofHours(8),
                                "30m", Duration.ofMinutes(30),
                                "2d", Duration.ofDays(2),
                                "30хв", Duration.ofMinutes(30),
                                "8 ч", Duration.ofHours(8),
                                "1 тиждень", Duration.ofDays(7))
                        .entrySet()) {
            front.ask(new Request.Mute(WRITTEN, each.getKey()));
            assertThat(subscription().settings().mutedUntil())
                    .as(each.getKey())
                    .isEqualTo(Front.NOW.plus(each.getValue()));
        }
        assertThat(Front.buttons(front.ask(new Request.Mute(WRITTEN, "soon")))).hasSize(4);

        assertThat(Front.html(front.ask(new Request.Unmute(WRITTEN)))).contains("come again");
        assertThat(subscription().settings().mutedUntil()).isNull();
        assertThat(Front.html(front.ask(new Request.Unmute(WRITTEN)))).contains("not muted");
    }

    @Test
    void listsWhatHappenedInPages() {
        for (int i = 0; i < 12; i++) {
            front.publish(Developments.round("d" + i, 1, Tell.NEW, "Round <" + i + ">"));
        }
        List<Call> first = front.ask(new Request.Latest(WRITTEN, "", 0));
        assertThat(Front.html(first)).contains("(1/3)", "Round &lt;0&gt;").doesNotContain("<0>");
        assertThat(Front.buttons(first)).extracting(b -> b.data()).containsExactly("lat:1::");

        List<Call> second = front.ask(new Request.Latest(PRESSED, "russia round", 1));
        assertThat(Front.html(second)).contains("Russia–Ukraine, round of talks", "(2/3)");
        assertThat(Front.buttons(second))
                .extracting(b -> b.data())
                .containsExactly("lat:0:russia-ukraine:round", "lat:2:russia-ukraine:round");
        assertThat(second.getLast()).isInstanceOf(Call.Edit.class);

        assertThat(Front.html(front.ask(new Request.Latest(WRITTEN, "exchange", 0))))
                .contains("Nothing yet: exchange");
        assertThat(Front.html(front.ask(new Request.Latest(WRITTEN, "Atlantis", 0))))
                .contains("“Atlantis”");
        assertThat(Front.html(front.ask(new Request.Timeline(WRITTEN, "Росія", 0))))
                .contains("<b>Russia–Ukraine</b> (1/2)", "2 June 2025");
        assertThat(Front.buttons(front.ask(new Request.Timeline(WRITTEN, "", 0)))).hasSize(3);
        assertThat(Front.html(front.ask(new Request.Tracks(WRITTEN))))
                .contains("A &amp; B &lt;talks&gt;", "12 developments");
    }

    @Test
    void explainsAnAlertInAMessageThatHangsOnIt() {
        front.publish(Developments.istanbulSecondRound("d1"));

        List<Call> said = front.ask(new Request.Why(PRESSED, "d1", 8));

        assertThat(said).hasSize(2);
        Call.Send send = (Call.Send) said.getLast();
        assertThat(send.replyTo()).isEqualTo(8);
        assertThat(send.silent()).isTrue();
        assertThat(Front.html(said))
                .contains("round-held", "3 independent sources", "BBC News", "a=1&amp;b=2");
        assertThat(Front.html(front.ask(new Request.Why(WRITTEN, null, null))))
                .contains("as a reply");
        assertThat(Front.messages(front.ask(new Request.Why(PRESSED, "gone", 8)))).isEmpty();
    }

    @Test
    void countsOneVoteAPersonWhichALaterOneReplaces() {
        front.publish(Developments.istanbulSecondRound("d1"));
        var key = new BallotKey("d1", front.voters.voter(ANNA.chat()));

        Draft up = front.draft(new Request.Voting(PRESSED, "d1", Ballot.UP));
        up.committed();
        Draft down = front.draft(new Request.Voting(PRESSED, "d1", Ballot.DOWN));
        down.committed();

        assertThat(up.votes()).containsOnlyKeys(key);
        assertThat(down.votes()).containsOnlyKeys(key);
        assertThat(down.votes().get(key).orElseThrow().vote()).isEqualTo(Ballot.DOWN);
        assertThat(down.votes().get(key).orElseThrow().rule()).isEqualTo("round-held");
        assertThat(key.voter()).matches("[0-9a-f]{64}").doesNotContain("101");
        assertThat(front.said(ANNA)).hasSize(2).allMatch(c -> c instanceof Call.AnswerPress);
    }

    @Test
    void stopDeletesAllThatIsHeldInOneDraft() {
        front.publish(Developments.istanbulSecondRound("d1"));
        front.subscribe(ANNA);
        front.ask(new Request.Voting(PRESSED, "d1", Ballot.UP));
        front.books.put(delivery("d1", ANNA));
        front.books.put(delivery("d2", ANNA).sending(null, Front.NOW).done(5, Front.NOW));
        front.books.put(delivery("d1", new Recipient(102, 0)));

        Draft draft = front.draft(new Request.Stop(WRITTEN, HERE));

        assertThat(draft.subscriptions().get(ANNA)).isEmpty();
        assertThat(draft.deliveries())
                .containsOnlyKeys(new DeliveryKey("d1", ANNA), new DeliveryKey("d2", ANNA));
        assertThat(draft.deliveries().values()).allMatch(written -> written.isEmpty());
        assertThat(draft.votes().values()).hasSize(1).allMatch(written -> written.isEmpty());
        draft.committed();
        assertThat(Front.html(front.said(ANNA))).contains("within 3 days");
        assertThat(front.books.keysOf(ANNA)).isEmpty();
        assertThat(front.books.ballots().of(front.voters.voter(ANNA.chat()))).isEmpty();
        assertThat(Front.html(front.ask(new Request.Stop(WRITTEN, HERE)))).contains("nothing");
    }

    @Test
    void givesOutAllThatIsHeld() {
        front.subscribe(ANNA);
        for (int i = 0; i < 400; i++) {
            front.books.put(delivery("development-number-" + i, ANNA));
        }
        String told = Front.html(front.ask(new Request.Privacy(WRITTEN)));
        List<Call> exported = front.ask(new Request.Export(PRESSED));

        assertThat(told).contains("400 developments", "its settings");
        String json =
                Front.messages(exported).stream()
                        .map(message -> ((Message.Answer) message).html())
                        .map(html -> html.replaceAll("</?pre>", ""))
                        .reduce("", String::concat);
        assertThat(json)
                .startsWith("{\"subscription\":{\"chat\":101")
                .contains("development-number-399");
    }

    @Test
    void movesAForumsAlertsToTheTopicWhereItIsAsked() {
        var topic = new Recipient(GROUP, 12);
        front.subscribe(new Recipient(GROUP, 0));
        var asked = new Asked(topic, ChatType.SUPERGROUP, 101, "en", 7, null);

        front.ask(new Request.Here(asked));

        assertThat(front.books.subscription(topic)).isPresent();
        assertThat(front.books.recipientsOf(GROUP)).containsExactly(topic);
    }

    @Test
    void followsAGroupToItsNewIdWithAllItsTopics() {
        front.subscribe(new Recipient(-55, 0));
        front.subscribe(new Recipient(-55, 3));
        front.books.put(delivery("d1", new Recipient(-55, 0)));

        front.ask(new Request.Moved(-55, GROUP));

        assertThat(front.books.recipientsOf(-55)).isEmpty();
        assertThat(front.books.recipientsOf(GROUP))
                .containsExactly(new Recipient(GROUP, 0), new Recipient(GROUP, 3));
        assertThat(front.books.keysOf(new Recipient(-55, 0))).isEmpty();
    }

    @Test
    void endsAllSubscriptionsOfAChatThatShutTheBotOut() {
        front.subscribe(new Recipient(GROUP, 0));
        front.subscribe(new Recipient(GROUP, 3));
        front.books.put(delivery("d1", new Recipient(GROUP, 3)));

        front.ask(new Request.Left(membership(ChatType.SUPERGROUP), RefusalReason.KICKED));

        assertThat(front.books.recipientsOf(GROUP)).isEmpty();
        assertThat(front.books.waiting()).isZero();
        assertThat(front.said(ANNA)).isEmpty();
    }

    @Test
    void tellsWhoeverAddedItToAChannelHowToUseItThereAndWhenItLostItsPlace() {
        front.ask(new Request.Joined(membership(ChatType.CHANNEL)));
        // Said to Anna, who added it: the button names the channel.
        front.ask(new Request.Joined(membership(ChatType.CHANNEL)));
        var channel = new Target(new Recipient(GROUP, 0), ChatType.CHANNEL, "News <1>");
        List<Call> said = front.ask(new Request.Start(PRESSED, channel));
        assertThat(Front.html(said)).contains("<b>News &lt;1&gt;</b> gets alerts");
        assertThat(front.books.subscription(channel.recipient()).orElseThrow().chatType())
                .isEqualTo(ChatType.CHANNEL);

        List<Call> left =
                front.ask(new Request.Left(membership(ChatType.CHANNEL), RefusalReason.NO_RIGHTS));

        assertThat(Front.html(left)).contains("cannot post");
        assertThat(front.books.subscription(channel.recipient())).isEmpty();
    }

    @Test
    void tellsWhetherAllIsWell() {
        front.subscribe(ANNA);
        front.publish(Developments.istanbulSecondRound("d1"));

        assertThat(Front.html(front.ask(new Request.Status(WRITTEN))))
                .contains("117 of 120", "2 minutes ago", Developments.HEADLINE, "No alerts are");
    }

    @Test
    void apologisesForItsOwnFaultsAndChangesNothing() {
        front.subscribe(ANNA);
        front.broken = true;

        Draft draft = front.draft(new Request.Status(WRITTEN));

        assertThat(draft.size()).isZero();
        draft.committed();
        assertThat(Front.html(front.said(ANNA))).startsWith("Something went wrong");
    }

    @Test
    void answersWhatItDoesNotUnderstandWithWhatCanBeDone() {
        assertThat(Front.html(front.ask(new Request.Unknown(WRITTEN, "/setings"))))
                .contains("/settings");
        assertThat(Front.html(front.ask(new Request.Unknown(WRITTEN, "sudan"))))
                .contains("“Sudan”");
        assertThat(Front.buttons(front.ask(new Request.Unknown(WRITTEN, "hello there"))))
                .extracting(button -> button.data())
                .containsExactly("go:latest", "go:settings", "go:help");
    }

    private Subscription subscription() {
        return front.books.subscription(ANNA).orElseThrow();
    }

    private List<Call> press(SettingsPage page, String value) {
        return front.ask(new Request.ChangeSettings(PRESSED, HERE, page, value));
    }

    private List<Call> write(SettingsPage page, String value) {
        return front.ask(new Request.ChangeSettings(WRITTEN, HERE, page, value));
    }

    private static Incoming.Membership membership(ChatType type) {
        return new Incoming.Membership(
                GROUP,
                type,
                "News <1>",
                new Incoming.Person(ANNA.chat(), "en", false),
                Incoming.Standing.OUT,
                Incoming.Standing.WRITES);
    }

    private static Delivery delivery(String id, Recipient to) {
        return Delivery.plan(
                new DeliveryKey(id, to),
                0,
                1,
                AlertComposer.compose(Developments.istanbulSecondRound(id), "en"),
                Front.NOW);
    }
}
