/**
 * What is questionable about a folder of rules that reads well: {@link parley.classifier.lint.Lint}
 * finds it, each finding with its place and a {@link parley.classifier.lint.LintCode}.
 */
@NullMarked
package parley.classifier.lint;

import org.jspecify.annotations.NullMarked;
