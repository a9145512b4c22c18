package parley.classifier.reload;

import parley.contract.record.Article;

import java.util.function.Consumer;

/** Articles on which rule sets are compared. */
@FunctionalInterface
interface Sample {
    /** Hands them out one by one, in no order; those that cannot be read are left out. */
    void forEach(Consumer<Article> taker);
}
