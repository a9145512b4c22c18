package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A rule that fired on an article, and why. */
public record Match(
        @JsonPropertyDescription("Track whose parties the article names") String track,
        @JsonPropertyDescription("What the article reports") Kind kind,
        @JsonPropertyDescription("Where that stands") Stage stage,
        @JsonPropertyDescription("Id of the rule") String rule,
        @JsonPropertyDescription("Version of the rule") int ruleVersion,
        @JsonPropertyDescription("Revision of the rule set: a hash of its content") String ruleSet,
        @JsonPropertyDescription("What follows from the score") Band band,
        @JsonPropertyDescription("Sum of the weights of the conditions met") double score,
        @JsonPropertyDescription("How real the reported thing is") Realis realis,
        @JsonPropertyDescription("The words that met the conditions") List<Evidence> evidence,
        @JsonPropertyDescription("The article as it was matched") Article article,
        @JsonPropertyDescription(
                        "What the article says of it in figures, places, days and names; absent if"
                                + " nothing, or from a producer that does not read it")
                @Nullable Facts facts) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Match {
        track = Fields.text(track, "track");
        kind = Fields.required(kind, "kind");
        stage = Fields.required(stage, "stage");
        if (!stage.isOf(kind)) {
            throw new InvalidRecordException(
                    "stage", "is " + stage.code() + ", which no " + kind.code() + " has");
        }
        rule = Fields.text(rule, "rule");
        ruleVersion = Fields.atLeast(1, ruleVersion, "ruleVersion");
        ruleSet = Fields.text(ruleSet, "ruleSet");
        band = Fields.required(band, "band");
        realis = Fields.required(realis, "realis");
        evidence = Fields.list(evidence, "evidence");
        article = Fields.required(article, "article");
    }

    /** A match of which no fact is known. */
    public Match(
            String track,
            Kind kind,
            Stage stage,
            String rule,
            int ruleVersion,
            String ruleSet,
            Band band,
            double score,
            Realis realis,
            List<Evidence> evidence,
            Article article) {
        this(
                track,
                kind,
                stage,
                rule,
                ruleVersion,
                ruleSet,
                band,
                score,
                realis,
                evidence,
                article,
                null);
    }

    /** This match with facts; none at all are left out. */
    public Match with(Facts read) {
        return new Match(
                track,
                kind,
                stage,
                rule,
                ruleVersion,
                ruleSet,
                band,
                score,
                realis,
                evidence,
                article,
                read.equals(Facts.NONE) ? null : read);
    }

    /** This match with another wording of its article. */
    public Match with(Article other) {
        return new Match(
                track,
                kind,
                stage,
                rule,
                ruleVersion,
                ruleSet,
                band,
                score,
                realis,
                evidence,
                other,
                facts);
    }
}
