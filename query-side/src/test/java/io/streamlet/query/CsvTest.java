package io.streamlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatWouldBreakARowAndDefusesFormulas() {
        var csv = new Csv(List.of("text", "number", "at"))
                .row("a \"b\", c", 1.005, Instant.EPOCH)
                .row("=1+1", -3, null)
                .row("two\nlines", 7L, "@x");

        assertThat(csv.download("t.csv").getBody())
                .isEqualTo("\uFEFFtext,number,at\r\n"
                        + "\"a \"\"b\"\", c\",1.01,1970-01-01T00:00:00Z\r\n"
                        + "'=1+1,-3,\r\n"
                        + "\"two\nlines\",7,'@x\r\n");
    }
}
