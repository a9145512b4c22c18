package parley.ingest.document;

import org.jdom2.Element;

import java.util.Set;

/**
 * A document as a tree in Parley's one spelling of names and namespaces.
 *
 * @param rss090 whether the namespace of RSS 0.90 was seen
 * @param oddities what had to be mended or left out
 */
record FeedTree(Element root, boolean rss090, Set<Oddity> oddities) {}
