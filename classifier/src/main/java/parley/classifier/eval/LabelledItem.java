package parley.classifier.eval;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.Kind;
import parley.contract.record.Outlet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A news item with what a reader found in it.
 *
 * @param language ISO 639-1 code; null if not told
 * @param published null if not told
 * @param labels the kinds that it reports
 * @param borderline whether the reader was in doubt
 * @param quiet whether it was put there because nothing may come of it
 */
public record LabelledItem(
        String id,
        @Nullable String language,
        @Nullable Instant published,
        String title,
        String description,
        @Nullable String url,
        Set<Kind> labels,
        boolean borderline,
        boolean quiet) {
    /** Copies the labels. */
    public LabelledItem {
        labels = Set.copyOf(labels);
    }

    /** The item as a feed would have shown it: the description is the summary. */
    Article article() {
        Instant time = Objects.requireNonNullElse(published, Instant.EPOCH);
        return new Article(
                id,
                1,
                "labelled",
                Outlet.named("labelled"),
                null,
                url,
                title,
                description,
                null,
                false,
                null,
                List.of(),
                language,
                time,
                null,
                time,
                false);
    }
}
