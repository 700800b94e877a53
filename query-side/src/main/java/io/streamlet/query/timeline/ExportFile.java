package io.streamlet.query.timeline;

import io.streamlet.contracts.timeline.ExportedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file under way: its lines, each linked to the one before. */
final class ExportFile {

    private final ExportForm form;
    private final ExportScope scope;
    private final OutputStream out;
    private final HashChain chain;
    private long lines;

    /** @param head, lines where an earlier part of the file ended */
    ExportFile(ExportForm form, ExportScope scope, OutputStream out, String head, long lines) {
        this.form = form;
        this.scope = scope;
        this.out = out;
        this.chain = new HashChain(head);
        this.lines = lines;
    }

    void start(@Nullable Long after) throws IOException {
        write(form.opening());
        link(form.start(scope, after));
    }

    void add(ExportedEvent event) throws IOException {
        link(form.event(++lines, event));
    }

    void end() throws IOException {
        link(form.end(scope, lines, chain.head()));
    }

    private void link(String content) throws IOException {
        write(form.sealed(content, chain.link(content)));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
