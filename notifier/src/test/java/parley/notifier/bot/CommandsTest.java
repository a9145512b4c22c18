package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import parley.contract.record.Ballot;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.ChatMembers;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;
import parley.testkit.clock.SteppingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CommandsTest {
    private static final long ANNA = 5;
    private static final long OPERATOR = 77;
    private static final long GROUP = -1_001_234_567_890L;
    private static final Incoming.Person PERSON = new Incoming.Person(ANNA, "uk", false);

    private final SteppingClock clock = SteppingClock.at(Instant.parse("2025-06-02T14:00:00Z"));
    private final Roster roster = new Roster();
    private final Commands commands = new Commands(roster, clock, Set.of(OPERATOR));

    @Test
    void understandsEveryCommandThatTelegramIsToldOf() {
        Set<String> told = new HashSet<>();
        for (CommandList list : CommandLists.all(Set.of(OPERATOR))) {
            list.entries().forEach(entry -> told.add(entry.name()));
        }
        for (String name : told) {
            assertThat(Command.of(name)).as(name).isPresent();
        }
        for (Command command : Command.values()) {
            assertThat(told).contains(command.word());
        }
    }

    @Test
    void offersGroupsOnlyWhatEverybodyMayUse() {
        for (CommandList list : CommandLists.all(Set.of())) {
            List<String> names = list.entries().stream().map(CommandList.Entry::name).toList();
            boolean group = list.audience() == CommandList.Audience.GROUPS;
            assertThat(names).contains("latest", "why", "help", "tracks", "timeline", "status");
            assertThat(names.contains("settings")).isEqualTo(!group);
            assertThat(names.contains("here"))
                    .isEqualTo(list.audience() == CommandList.Audience.GROUP_ADMINS);
            assertThat(names).doesNotContain("release", "drop");
        }
    }

    @Test
    void understandsCommandsInPrivate() {
        assertThat(inPrivate("/start")).isInstanceOf(Request.Start.class);
        assertThat(inPrivate(" /START payload\nmore")).isInstanceOf(Request.Start.class);
        assertThat(inPrivate("/stop@Parley_Bot")).isInstanceOf(Request.Stop.class);
        assertThat(inPrivate("/latest sudan  round"))
                .isEqualTo(new Request.Latest(asked(ANNA), "sudan  round", 0));
        assertThat(inPrivate("/words peace !opinion"))
                .isEqualTo(
                        new Request.ChangeSettings(
                                asked(ANNA),
                                Target.here(asked(ANNA)),
                                SettingsPage.WORDS,
                                "peace !opinion"));
    }

    @Test
    void answersEverythingElseInPrivate() {
        for (String text : new String[] {"hi", "/nothing", "/", "start", "//start", null}) {
            assertThat(inPrivate(text)).as(text).isInstanceOf(Request.Unknown.class);
        }
        assertThat(post(-9, ChatType.PRIVATE, "/release")).isInstanceOf(Request.Unknown.class);
        assertThat(post(OPERATOR, ChatType.PRIVATE, "/release"))
                .isInstanceOf(Request.Release.class);
        assertThat(post(OPERATOR, ChatType.PRIVATE, "/feeds")).isInstanceOf(Request.Feeds.class);
        assertThat(press(OPERATOR, ChatType.PRIVATE, "fds:2"))
                .isInstanceOfSatisfying(
                        Request.Feeds.class, feeds -> assertThat(feeds.page()).isEqualTo(2));
        assertThat(press(ANNA, ChatType.PRIVATE, "fds:2")).isInstanceOf(Request.Denied.class);
    }

    @Test
    void isSilentInGroupsUnlessAddressed() {
        for (String text :
                new String[] {"hi", "/nothing", "/start@OtherBot", "@parley_bot", null}) {
            assertThat(inGroup(text)).as(text).isNull();
        }
        assertThat(inGroup("/nothing@parley_bot")).isInstanceOf(Request.Unknown.class);
        assertThat(inPrivate("/start@OtherBot")).isNull();
    }

    @Test
    void letsOnlyAdministratorsChangeAGroupAndEverybodyRead() {
        assertThat(inGroup("/start")).isEqualTo(new Request.Denied(asked(GROUP), Denial.NOT_ADMIN));
        assertThat(inGroup("/latest")).isInstanceOf(Request.Latest.class);
        assertThat(inGroup("/why")).isInstanceOf(Request.Why.class);

        roster.admins.add(ANNA);
        assertThat(inGroup("/start")).as("within the minute").isInstanceOf(Request.Denied.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(inGroup("/start")).isInstanceOf(Request.Start.class);
        assertThat(roster.asked).isEqualTo(2);
    }

    @Test
    void takesTheWordOfAnAdministratorWhoSpeaksAsTheGroup() {
        var hidden = new Incoming.Person(1_087_968_824L, null, true);

        assertThat(
                        read(
                                new Incoming.Post(
                                        new Recipient(GROUP, 0),
                                        ChatType.SUPERGROUP,
                                        hidden,
                                        3,
                                        "/settings",
                                        List.of(),
                                        null)))
                .isInstanceOf(Request.ShowSettings.class);
        assertThat(roster.asked).isZero();
    }

    @Test
    void changesNothingWhileTelegramDoesNotSayWhoAdministers() {
        roster.silent = true;

        assertThat(inGroup("/stop")).isEqualTo(new Request.Denied(asked(GROUP), Denial.CANNOT_ASK));
        assertThat(inGroup("/start")).isInstanceOf(Request.Denied.class);
        assertThat(roster.asked).as("others wait meanwhile").isEqualTo(1);

        roster.silent = false;
        roster.admins.add(ANNA);
        clock.advance(Duration.ofSeconds(10));
        assertThat(inGroup("/start")).isInstanceOf(Request.Start.class);
    }

    @Test
    void managesAChannelFromAPrivateChatForItsAdministratorsAlone() {
        assertThat(inPrivate("/settings @news_of_peace"))
                .isEqualTo(new Request.Denied(asked(ANNA), Denial.NOT_ADMIN));
        assertThat(inPrivate("/settings @nobody_there"))
                .isEqualTo(new Request.Denied(asked(ANNA), Denial.UNKNOWN_CHAT));

        roster.admins.add(ANNA);
        clock.advance(Duration.ofSeconds(61));
        Request request = inPrivate("/settings @news_of_peace");

        assertThat(request).isInstanceOf(Request.ShowSettings.class);
        Target target = ((Request.ShowSettings) request).target();
        assertThat(target.recipient()).isEqualTo(new Recipient(GROUP, 0));
        assertThat(press(ANNA, ChatType.PRIVATE, ButtonData.page(target, SettingsPage.KINDS)))
                .isEqualTo(new Request.ShowSettings(pressed(ANNA), target, SettingsPage.KINDS));
        roster.admins.clear();
        clock.advance(Duration.ofSeconds(61));
        assertThat(press(ANNA, ChatType.PRIVATE, ButtonData.page(target, SettingsPage.KINDS)))
                .isEqualTo(new Request.Denied(pressed(ANNA), Denial.NOT_ADMIN));
    }

    @Test
    void readsVotesAndTellsOfButtonsThatItDoesNotKnow() {
        String id = "0123456789abcdef01234567";

        assertThat(press(GROUP, ChatType.SUPERGROUP, ButtonData.vote(id, Ballot.DOWN)))
                .isEqualTo(new Request.Voting(pressed(GROUP), id, Ballot.DOWN));
        assertThat(press(ANNA, ChatType.PRIVATE, ButtonData.why(id)))
                .isEqualTo(new Request.Why(pressed(ANNA), id, 9));
        for (String data :
                List.of("", "x", "up", "up:<b>", "set", "set:", "set::zz", "lat:x", "go:release")) {
            assertThat(press(ANNA, ChatType.PRIVATE, data))
                    .as(data)
                    .isEqualTo(new Request.Denied(pressed(ANNA), Denial.STALE));
        }
    }

    @Test
    void takesWordsAsAReplyToThePageThatAsksForThem() {
        Target here = Target.here(asked(ANNA));
        var reply =
                new Incoming.Post(
                        new Recipient(ANNA, 0),
                        ChatType.PRIVATE,
                        PERSON,
                        3,
                        "peace !opinion",
                        List.of(
                                ButtonData.change(here, SettingsPage.WORDS, "*"),
                                ButtonData.page(here, SettingsPage.MAIN)),
                        2);

        assertThat(read(reply))
                .isEqualTo(
                        new Request.ChangeSettings(
                                asked(ANNA), here, SettingsPage.WORDS, "peace !opinion"));
    }

    @Test
    void findsTheDevelopmentOfTheAlertThatWhyReplies() {
        var reply =
                new Incoming.Post(
                        new Recipient(ANNA, 0),
                        ChatType.PRIVATE,
                        PERSON,
                        3,
                        "/why",
                        List.of("up:abc", "down:abc", "why:abc"),
                        2);

        assertThat(read(reply)).isEqualTo(new Request.Why(asked(ANNA), "abc", 2));
    }

    @Test
    void tellsAChatThatAsksTooMuchOnceAndIsThenSilentForAWhile() {
        for (int i = 1; i < Courtesy.MOST; i++) {
            assertThat(inPrivate("/help")).isInstanceOf(Request.Help.class);
        }
        assertThat(inPrivate("/help")).isEqualTo(new Request.Denied(asked(ANNA), Denial.TOO_FAST));
        assertThat(inPrivate("/help")).isNull();
        assertThat(press(ANNA, ChatType.PRIVATE, "go:help"))
                .as("a press is always answered")
                .isEqualTo(new Request.Denied(pressed(ANNA), Denial.TOO_FAST));
        assertThat(post(6, ChatType.PRIVATE, "/help")).isInstanceOf(Request.Help.class);

        clock.advance(Duration.ofMinutes(2));
        assertThat(inPrivate("/help")).isInstanceOf(Request.Help.class);
    }

    @Test
    void countsWhatIsPressedInAGroupByPerson() {
        for (int i = 0; i < 3 * Courtesy.MOST; i++) {
            var person = new Incoming.Person(1_000 + i, "en", false);
            var press =
                    new Incoming.Press(
                            "q" + i,
                            new Recipient(GROUP, 0),
                            ChatType.SUPERGROUP,
                            person,
                            9,
                            "up:abc");
            assertThat(read(press)).isInstanceOf(Request.Voting.class);
        }
    }

    @Test
    void tellsHowTheBotStandsInAChat() {
        assertThat(membership(ChatType.PRIVATE, Incoming.Standing.OUT))
                .extracting("reason")
                .isEqualTo(RefusalReason.BLOCKED);
        assertThat(membership(ChatType.SUPERGROUP, Incoming.Standing.OUT))
                .extracting("reason")
                .isEqualTo(RefusalReason.KICKED);
        assertThat(membership(ChatType.CHANNEL, Incoming.Standing.READS))
                .extracting("reason")
                .isEqualTo(RefusalReason.NO_RIGHTS);
        assertThat(membership(ChatType.SUPERGROUP, Incoming.Standing.READS)).isNull();
        assertThat(membership(ChatType.CHANNEL, Incoming.Standing.WRITES))
                .isInstanceOf(Request.Joined.class);
        assertThat(read(new Incoming.Moved(-5, GROUP))).isEqualTo(new Request.Moved(-5, GROUP));
        assertThat(read(new Incoming.TopicTurned(new Recipient(GROUP, 4), true)))
                .isEqualTo(new Request.Reopened(new Recipient(GROUP, 4)));
    }

    private @Nullable Request membership(ChatType type, Incoming.Standing after) {
        return read(
                new Incoming.Membership(GROUP, type, "News", PERSON, Incoming.Standing.OUT, after));
    }

    private @Nullable Request inPrivate(@Nullable String text) {
        return post(ANNA, ChatType.PRIVATE, text);
    }

    private @Nullable Request inGroup(@Nullable String text) {
        return post(GROUP, ChatType.SUPERGROUP, text);
    }

    private @Nullable Request post(long chat, ChatType type, @Nullable String text) {
        return read(
                new Incoming.Post(new Recipient(chat, 0), type, PERSON, 3, text, List.of(), null));
    }

    private @Nullable Request press(long chat, ChatType type, String data) {
        return read(new Incoming.Press("q1", new Recipient(chat, 0), type, PERSON, 9, data));
    }

    private @Nullable Request read(Incoming.Event event) {
        return commands.read(event, "parley_bot").orElse(null);
    }

    private static Asked asked(long chat) {
        ChatType type = chat == GROUP ? ChatType.SUPERGROUP : ChatType.PRIVATE;
        return new Asked(new Recipient(chat, 0), type, ANNA, "uk", 3, null);
    }

    private static Asked pressed(long chat) {
        ChatType type = chat == GROUP ? ChatType.SUPERGROUP : ChatType.PRIVATE;
        return new Asked(new Recipient(chat, 0), type, ANNA, "uk", 9, "q1");
    }

    /** A group and a channel that are one, of which it is known who administers it. */
    private static final class Roster implements ChatMembers {
        private final Set<Long> admins = new HashSet<>();
        private boolean silent;
        private int asked;

        @Override
        public CallResult<Boolean> administers(long chat, long person) {
            asked++;
            return silent
                    ? new CallResult.Failed<>(FailureKind.TIMED_OUT, "no answer in time")
                    : new CallResult.Done<>(admins.contains(person));
        }

        @Override
        public CallResult<FoundChat> find(String address) {
            return Optional.of(address)
                    .filter(a -> a.equals("@news_of_peace") || a.equals(Long.toString(GROUP)))
                    .<CallResult<FoundChat>>map(
                            _ ->
                                    new CallResult.Done<>(
                                            new FoundChat(GROUP, ChatType.CHANNEL, "News")))
                    .orElseGet(() -> new CallResult.Refused<>(RefusalReason.CHAT_NOT_FOUND));
        }
    }
}
