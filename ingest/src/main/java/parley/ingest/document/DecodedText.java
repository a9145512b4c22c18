package parley.ingest.document;

/**
 * A document as characters.
 *
 * @param text without byte order mark
 * @param encoding the IANA name of the charset that was used
 * @param contradicted whether the document or the server named another
 */
record DecodedText(String text, String encoding, boolean contradicted) {}
