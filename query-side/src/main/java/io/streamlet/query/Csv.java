package io.streamlet.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for spreadsheets: RFC 4180 with CRLF, in UTF-8 with the mark that spreadsheets ask for. A text that one would take for a formula
 * is preceded by an apostrophe: names are chosen by whoever registers.
 */
public final class Csv {

    /** what a file begins with */
    public static final String MARK = "\uFEFF";

    public static final String END_OF_LINE = "\r\n";

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

    private final StringBuilder text = new StringBuilder(MARK);

    public Csv(List<String> header) {
        row(header.toArray());
    }

    public Csv row(@Nullable Object... cells) {
        text.append(cells(cells)).append(END_OF_LINE);
        return this;
    }

    /** A line without its end: numbers and instants as they are, null as nothing, everything else as text. */
    public static String cells(@Nullable Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    /** @param name of the file */
    public ResponseEntity<String> download(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
            case Number number -> number.toString();
            case Instant at -> at.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String value) {
        var safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
