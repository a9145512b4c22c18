package parley.contract.event;

import parley.contract.record.Article;
import parley.contract.record.Correction;
import parley.contract.record.DeadLetter;
import parley.contract.record.Development;
import parley.contract.record.FeedState;
import parley.contract.record.Match;
import parley.contract.record.RuleFiles;
import parley.contract.record.RuleHold;
import parley.contract.record.RulePromotion;
import parley.contract.record.RulesInUse;
import parley.contract.record.Sighting;
import parley.contract.record.Track;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;

/**
 * What a record is, by the names that stay the same from version to version: all on public topics,
 * and of the private ones what several services share.
 */
public enum EventType {
    /** A feed's state. */
    FEED_STATE("feed-state", 1, Topic.FEEDS, FeedState.class),
    /** An entry as one feed showed it. */
    SIGHTING("sighting", 1, Topic.SIGHTINGS, Sighting.class),
    /** What an outlet wrote. */
    ARTICLE("article", 1, Topic.ARTICLES, Article.class),
    /** A rule that fired. */
    MATCH("match", 1, Topic.MATCHES, Match.class),
    /** What an operator says of a development. */
    CORRECTION("correction", 1, Topic.CORRECTIONS, Correction.class),
    /** What happened. */
    DEVELOPMENT("development", 1, Topic.DEVELOPMENTS, Development.class),
    /** A negotiation that is followed. */
    TRACK("track", 1, Topic.TRACKS, Track.class),
    /** The rules that one instance works by. */
    RULES_IN_USE("rules-in-use", 1, Topic.RULES, RulesInUse.class),
    /** A rule that is only tried. */
    RULE_HOLD("rule-hold", 1, Topic.RULES, RuleHold.class),
    /** A held rule that may alert. */
    RULE_PROMOTION("rule-promotion", 1, Topic.RULES, RulePromotion.class),
    /** The files of the last rule set at work in full. */
    RULE_FILES("rule-files", 1, Topic.RULES, RuleFiles.class),
    /** What somebody thinks of a development. */
    VOTE("vote", 1, Topic.FEEDBACK, Vote.class),
    /** A record that could not be used. */
    DEAD_LETTER("dead-letter", 1, Topic.DEAD_LETTERS, DeadLetter.class);

    private final String code;
    private final int version;
    private final Topic topic;
    private final Class<?> record;

    EventType(String code, int version, Topic topic, Class<?> record) {
        this.code = code;
        this.version = version;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents {@code type}, such as {@code parley.article}. */
    public String type() {
        return "parley." + code;
    }

    /** The CloudEvents {@code dataschema}: a URN with the version of the record's meaning. */
    public String dataSchema() {
        return "urn:parley:schema:" + schemaName();
    }

    /**
     * Where the JSON Schema lies on the class path, such as {@code
     * /parley/contract/schema/article-1.json}.
     */
    public String schemaResource() {
        return "/parley/contract/schema/" + schemaName() + ".json";
    }

    /** Name and version, such as {@code article-1}. */
    public String schemaName() {
        return code + "-" + version;
    }

    /** The topic that carries it. */
    public Topic topic() {
        return topic;
    }

    /** The record. */
    public Class<?> recordType() {
        return record;
    }
}
