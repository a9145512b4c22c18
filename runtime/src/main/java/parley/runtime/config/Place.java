package parley.runtime.config;

/**
 * A place in a file.
 *
 * @param file name of the file, as the operator gave it
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
