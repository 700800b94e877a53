package io.streamlet.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of figures, one per benchmark: {@code bench/results/<name>.json}. */
public final class Results {

    private static final String SUFFIX = ".json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    Results(Path directory) {
        this.directory = directory;
    }

    /** Of this module, wherever in the project the program was started. */
    public static Results ofProject() {
        return new Results(Project.module().resolve("results"));
    }

    public void write(String name, List<Figure> figures) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + SUFFIX), MAPPER.writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        figures.forEach(f -> System.out.printf("%-60s %12s %s%n", f.figure(), f.value(), f.unit()));
    }

    SortedMap<String, List<Figure>> read() {
        var all = new TreeMap<String, List<Figure>>();
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        MAPPER.readValue(Files.readString(file), new TypeReference<List<Figure>>() {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
