package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims of one development: at most one an article, the one of its newest revision. The set is
 * the same in whatever order, grouping and however often its claims were added. Immutable.
 */
public final class Claims {
    static final Claims NONE = new Claims(Map.of());

    private final Map<String, Claim> byArticle;
    private final List<Claim> inOrder;

    private Claims(Map<String, Claim> byArticle) {
        this.byArticle = byArticle;
        List<Claim> sorted = new ArrayList<>(byArticle.values());
        sorted.sort(Claim.EARLIEST_FIRST);
        this.inOrder = List.copyOf(sorted);
    }

    /** The newest claim of each article. */
    public static Claims of(Collection<Claim> claims) {
        Map<String, Claim> all = new HashMap<>();
        claims.forEach(claim -> all.merge(claim.article(), claim, Claims::newer));
        return new Claims(all);
    }

    private static Claim newer(Claim known, Claim other) {
        return other.source().revision() > known.source().revision() ? other : known;
    }

    Claims with(Claim claim) {
        Map<String, Claim> all = new HashMap<>(byArticle);
        all.merge(claim.article(), claim, Claims::newer);
        return new Claims(all);
    }

    Claims with(Claims others) {
        List<Claim> all = new ArrayList<>(inOrder);
        all.addAll(others.inOrder);
        return of(all);
    }

    Claims without(String article) {
        Map<String, Claim> all = new HashMap<>(byArticle);
        all.remove(article);
        return new Claims(all);
    }

    /** The claims that may be told. */
    Claims fresh() {
        return inOrder.stream().noneMatch(Claim::late)
                ? this
                : of(inOrder.stream().filter(claim -> !claim.late()).toList());
    }

    /** Whether an article is among them. */
    public boolean contains(String article) {
        return byArticle.containsKey(article);
    }

    @Nullable Claim of(String article) {
        return byArticle.get(article);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    int size() {
        return inOrder.size();
    }

    /** The earliest first. */
    public List<Claim> inOrder() {
        return inOrder;
    }
}
