package parley.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes complete replies: status line, fields, computed length, body. */
final class ReplyWriter {
    private ReplyWriter() {}

    /** Writes the reply in one piece; without the body when the request was a HEAD. */
    static void write(
            OutputStream out, Reply.Complete reply, boolean headOnly, boolean lastOfConnection)
            throws IOException {
        byte[] body = reply.bodyUncopied();
        Headers headers = reply.headers();
        if (mayHaveBody(reply.status())) {
            headers = headers.with("Content-Length", Integer.toString(body.length));
        }
        if (lastOfConnection) {
            headers = headers.with("Connection", "close");
        }
        byte[] head = head(reply.status(), headers).getBytes(StandardCharsets.ISO_8859_1);
        boolean sendsBody = !headOnly && mayHaveBody(reply.status());
        byte[] whole = new byte[head.length + (sendsBody ? body.length : 0)];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, whole.length - head.length);
        out.write(whole);
        out.flush();
    }

    /** The status line and the fields, ended by the empty line. */
    static String head(int status, Headers headers) {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(status).append(' ').append(reason(status)).append("\r\n");
        for (Headers.Field field : headers.fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static boolean mayHaveBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Other";
        };
    }
}
