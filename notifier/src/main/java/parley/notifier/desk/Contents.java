package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.notifier.delivery.Act;
import parley.notifier.delivery.Case;
import parley.notifier.delivery.Operation;
import parley.notifier.delivery.Pending;
import parley.notifier.delivery.Told;
import parley.notifier.message.Alert;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Names;
import parley.notifier.message.Notice;
import parley.notifier.message.NoticeComposer;
import parley.notifier.message.NoticeKind;

import java.util.HashMap;
import java.util.Map;

/**
 * Composes what chats are told of one revision. Thousands read the same words: they are made, and
 * kept, once for each language. Not thread-safe.
 */
final class Contents {
    private record Wanted(NoticeKind kind, int from, String language) {}

    private final Development development;
    private final Names names;
    private final Map<String, Alert> alerts = new HashMap<>();
    private final Map<String, Alert> struck = new HashMap<>();
    private @Nullable String text;
    private final Map<Wanted, Notice> notices = new HashMap<>();

    Contents(Development development, Names names) {
        this.development = development;
        this.names = names;
    }

    Development development() {
        return development;
    }

    /** All that is said of it, in small letters. */
    String text() {
        if (text == null) {
            text = Case.textOf(development);
        }
        return text;
    }

    Pending of(
            Act act,
            @Nullable Told told,
            String language,
            boolean silent,
            boolean preview,
            boolean digest) {
        Alert alert =
                switch (act) {
                    case ALERT, EDIT, RESTORATION -> alert(language);
                    case WITHDRAWAL ->
                            struck.computeIfAbsent(language, _ -> alert(language).withdrawn());
                    case UPDATE, CORRECTION -> null;
                };
        NoticeKind kind =
                switch (act) {
                    case ALERT, EDIT -> null;
                    case UPDATE -> NoticeKind.UPDATE;
                    case CORRECTION -> NoticeKind.CORRECTION;
                    case WITHDRAWAL -> NoticeKind.WITHDRAWAL;
                    case RESTORATION -> NoticeKind.AGAIN;
                };
        Operation operation = operation(act, told);
        return new Pending(
                operation,
                development.newsRevision(),
                development.stage(),
                Math.max(1, development.independentSources()),
                operation == Operation.REPLY ? null : alert,
                kind == null || told == null ? null : notice(kind, told.revision(), language),
                silent,
                preview,
                digest,
                null);
    }

    private static Operation operation(Act act, @Nullable Told told) {
        return switch (act) {
            case ALERT -> Operation.SEND;
            case EDIT -> Operation.EDIT;
            case UPDATE, CORRECTION -> Operation.REPLY;
            case WITHDRAWAL ->
                    told != null && told.editable() && !told.struck()
                            ? Operation.EDIT_AND_REPLY
                            : Operation.REPLY;
            case RESTORATION ->
                    told != null && told.editable() ? Operation.EDIT_AND_REPLY : Operation.REPLY;
        };
    }

    private Alert alert(String language) {
        return alerts.computeIfAbsent(
                language, code -> AlertComposer.compose(development, code, names));
    }

    private Notice notice(NoticeKind kind, int from, String language) {
        return notices.computeIfAbsent(
                new Wanted(kind, from, language),
                _ ->
                        NoticeComposer.compose(
                                kind,
                                development,
                                development.changes().stream()
                                        .filter(change -> change.revision() > from)
                                        .toList(),
                                language,
                                names));
    }
}
