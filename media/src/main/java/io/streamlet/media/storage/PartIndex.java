package io.streamlet.media.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of {@code index}: for each chunk its fragments and then the chunk itself. The line of the chunk is what makes it kept;
 * what follows the last such line was cut off by a crash.
 *
 * <pre>
 * f &lt;offset&gt; &lt;length&gt; &lt;decode µs&gt; &lt;duration µs&gt; &lt;1 if key frame&gt;
 * c &lt;number&gt; &lt;offset&gt; &lt;length&gt; &lt;arrival, ms since 1970&gt; [&lt;its recording began, ms since 1970&gt;]
 * </pre>
 */
record PartIndex(List<StoredChunk> chunks, int length) {
    PartIndex {
        chunks = List.copyOf(chunks);
    }

    static String text(StoredChunk chunk) {
        var text = new StringBuilder();
        for (StoredFragment fragment : chunk.fragments()) {
            text.append("f %d %d %d %d %d\n"
                    .formatted(
                            fragment.offset(),
                            fragment.length(),
                            fragment.decodeMicros(),
                            fragment.durationMicros(),
                            fragment.key() ? 1 : 0));
        }
        text.append("c %d %d %d %d"
                .formatted(
                        chunk.number(),
                        chunk.offset(),
                        chunk.length(),
                        chunk.arrival().toEpochMilli()));
        Instant began = chunk.recordingBegan();
        if (began != null) {
            text.append(' ').append(began.toEpochMilli());
        }
        return text.append('\n').toString();
    }

    /**
     * Reads as far as the text makes sense.
     *
     * @param mediaBytes length of {@code media.mp4}: a chunk beyond it was indexed but did not reach the disk
     */
    static PartIndex parse(String text, long mediaBytes) {
        var chunks = new ArrayList<StoredChunk>();
        var fragments = new ArrayList<long[]>();
        int kept = 0;
        long end = 0;
        int at = 0;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', at)) {
            String line = text.substring(at, newline);
            long[] numbers = numbers(line);
            at = newline + 1;
            if (numbers.length > 0 && line.startsWith("f")) {
                fragments.add(numbers);
                continue;
            }
            if (numbers.length == 0
                    || numbers[0] != chunks.size()
                    || numbers[1] != end
                    || numbers[1] + numbers[2] > mediaBytes) {
                break;
            }
            var arrival = Instant.ofEpochMilli(numbers[3]);
            chunks.add(new StoredChunk(
                    (int) numbers[0],
                    numbers[1],
                    (int) numbers[2],
                    arrival,
                    numbers.length > 4 ? Instant.ofEpochMilli(numbers[4]) : null,
                    fragments.stream()
                            .map(f -> new StoredFragment(f[0], (int) f[1], f[2], f[3], f[4] == 1, arrival))
                            .toList()));
            fragments.clear();
            end = numbers[1] + numbers[2];
            kept = at;
        }
        return new PartIndex(chunks, kept);
    }

    /** @return the numbers of a line, five of a fragment, four or five of a chunk, none of anything else */
    private static long[] numbers(String line) {
        String[] words = line.split(" ", -1);
        boolean whole = switch (words[0]) {
            case "f" -> words.length == 6;
            case "c" -> words.length == 5 || words.length == 6;
            default -> false;
        };
        if (!whole) {
            return new long[0];
        }
        var numbers = new long[words.length - 1];
        try {
            for (int i = 1; i < words.length; i++) {
                numbers[i - 1] = Long.parseLong(words[i]);
            }
        } catch (NumberFormatException cutOff) {
            return new long[0];
        }
        return numbers;
    }
}
