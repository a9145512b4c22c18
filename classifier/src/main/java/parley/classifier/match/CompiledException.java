package parley.classifier.match;

import parley.classifier.rule.RuleException;

/** An exception of a rule, ready for one track and language. */
record CompiledException(RuleException source, Check check) {}
