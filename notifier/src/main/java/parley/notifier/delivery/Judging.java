package parley.notifier.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Decides what a chat is told: first what there is to tell, compared with what the chat knows, then
 * stage by stage whether anything speaks against it. Pure; thread-safe.
 */
public final class Judging {
    /** One question; an answer ends the asking. */
    @FunctionalInterface
    interface Stage {
        Optional<Verdict> ask(Case at, Act act);
    }

    private static final List<Stage> STAGES =
            List.of(
                    Interest::subscribed,
                    Interest::track,
                    Interest::kind,
                    Interest::stage,
                    Interest::language,
                    Interest::words,
                    Interest::sources,
                    Moment::flood,
                    Moment::digest,
                    Moment::age,
                    Moment::mute,
                    Moment::quietHours,
                    Moment::lastEdit);

    private Judging() {}

    /** What is to be done. */
    public static Verdict judge(Case at) {
        return switch (Finding.of(at)) {
            case Finding.None(Reason reason) -> new Verdict.Nothing(reason);
            case Finding.Due(Act act) ->
                    STAGES.stream()
                            .map(stage -> stage.ask(at, act))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseGet(() -> tell(at, act));
        };
    }

    private static Verdict tell(Case at, Act act) {
        boolean peace = at.settings().muted(at.now()) || at.settings().quiet(at.now());
        boolean digest = act == Act.ALERT && at.gathered();
        return new Verdict.Tell(act, at.settings().silent() || peace, digest);
    }
}
