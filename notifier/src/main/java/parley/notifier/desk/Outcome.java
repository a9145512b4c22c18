package parley.notifier.desk;

import parley.notifier.transport.CallResult;

/** What became of an errand. */
record Outcome(Errand errand, CallResult<Integer> result) {}
