package io.streamlet.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes {@code docs/performance.md} of the files of figures: one table for each, in the order of their names. */
public final class PerformancePage {

    private PerformancePage() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Project.page(), render(Results.ofProject().read()));
    }

    static String render(Map<String, List<Figure>> results) {
        var page = new StringBuilder(introduction());
        results.forEach((name, figures) -> page.append(section(name, figures)));
        return page.toString();
    }

    private static String section(String name, List<Figure> figures) {
        var text = new StringBuilder(
                "\n## " + title(name) + "\n\n| figure | measured | goal | baseline |\n|---|---:|---|---|\n");
        for (var f : figures) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            cell(f.figure()),
                            cell(number(f.value()) + " " + f.unit()),
                            cell(f.goal()),
                            cell(f.baseline())));
        }
        var origins = new LinkedHashSet<String>();
        figures.forEach(f -> origins.add("\n%s; %s:\n\n```\n%s\n```\n".formatted(f.machine(), f.date(), f.command())));
        origins.forEach(text::append);
        return text.toString();
    }

    private static String title(String name) {
        var words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.strip().replace("|", "\\|");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }

    private static String introduction() {
        try (var text = Objects.requireNonNull(PerformancePage.class.getResourceAsStream("introduction.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
