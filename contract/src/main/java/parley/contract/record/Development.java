package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One thing that happened, however many articles report it. Every record is the whole state. */
public record Development(
        @JsonPropertyDescription("Id of the development: the same in every revision") String id,
        @JsonPropertyDescription("1 for the first, one more for each change") int revision,
        @JsonPropertyDescription("Id of the track") String track,
        @JsonPropertyDescription(
                        "Codes of the parties that the reports name; of the open track, whose"
                                + " development it is")
                List<String> parties,
        @JsonPropertyDescription("What it is") Kind kind,
        @JsonPropertyDescription("Where it stands") Stage stage,
        @JsonPropertyDescription("How real it is: actual or scheduled") Realis realis,
        @JsonPropertyDescription("Whether this revision is worth telling") Tell tell,
        @JsonPropertyDescription("Why this revision was made") ChangeReason reason,
        @JsonPropertyDescription("The last revision worth telling; 0 while none was")
                int newsRevision,
        @JsonPropertyDescription("The last 20 revisions worth telling, oldest first")
                List<Change> changes,
        @JsonPropertyDescription("Headline by language (ISO 639-1 code)")
                Map<String, String> headlines,
        @JsonPropertyDescription(
                        "What the sources say taken together: the first of each list is what most"
                                + " independent sources of the stage say, the next ones are what"
                                + " others say; each source has its own")
                Facts facts,
        @JsonPropertyDescription("Words of the best report") @Nullable Extract extract,
        @JsonPropertyDescription(
                        "Words of the best report in each language that has one, the best first")
                List<Extract> extracts,
        @JsonPropertyDescription("The articles that report it, earliest first; at most 50")
                List<Source> sources,
        @JsonPropertyDescription("How many articles report it") int sourceCount,
        @JsonPropertyDescription(
                        "How many of them are independent: copies of one wire text, and outlets of"
                                + " one owner, count once")
                int independentSources,
        @JsonPropertyDescription("Code of the party whose media alone say so")
                @Nullable String claimedBy,
        @JsonPropertyDescription("When Parley first saw a report of it") Instant firstSeen,
        @JsonPropertyDescription("When Parley last saw a new report of it") Instant lastSeen,
        @JsonPropertyDescription("The best score among its matches") double score,
        @JsonPropertyDescription("Id of the rule that matched best") String rule,
        @JsonPropertyDescription("The words that met that rule, in the article it matched")
                List<Evidence> evidence,
        @JsonPropertyDescription("Revision of the rule set that matched last") String ruleSet,
        @JsonPropertyDescription("Whether no source says so any more, or an operator withdrew it")
                boolean withdrawn,
        @JsonPropertyDescription(
                        "Id of the development that this one was found to be; nothing more comes"
                                + " under this id")
                @Nullable String mergedInto,
        @JsonPropertyDescription("What it is in other codebooks") @Nullable EventCodes codes) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Development {
        id = Fields.text(id, "id");
        revision = Fields.atLeast(1, revision, "revision");
        track = Fields.text(track, "track");
        parties = Fields.list(parties, "parties");
        kind = Fields.required(kind, "kind");
        stage = Fields.required(stage, "stage");
        if (!stage.isOf(kind)) {
            throw new InvalidRecordException(
                    "stage", "is " + stage.code() + ", which no " + kind.code() + " has");
        }
        realis = Fields.required(realis, "realis");
        tell = Fields.required(tell, "tell");
        reason = Fields.required(reason, "reason");
        newsRevision = Fields.atLeast(0, newsRevision, "newsRevision");
        changes = Fields.list(changes, "changes");
        headlines = Fields.map(headlines, "headlines");
        facts = facts == null ? Facts.NONE : facts;
        extracts = Fields.list(extracts, "extracts");
        sources = Fields.list(sources, "sources");
        sourceCount = Fields.atLeast(0, sourceCount, "sourceCount");
        independentSources = Fields.atLeast(0, independentSources, "independentSources");
        firstSeen = Fields.required(firstSeen, "firstSeen");
        lastSeen = Fields.required(lastSeen, "lastSeen");
        rule = Fields.text(rule, "rule");
        evidence = Fields.list(evidence, "evidence");
        ruleSet = Fields.text(ruleSet, "ruleSet");
    }

    /** The most sources that a record lists; {@link #sourceCount()} tells how many there are. */
    public static final int MAX_SOURCES = 50;

    /** The most changes that a record lists. */
    public static final int MAX_CHANGES = 20;
}
