package parley.classifier.match;

import parley.classifier.rule.Rule;

/** A rule ready for one track and language. */
record CompiledRule(Rule rule, Check check) {}
