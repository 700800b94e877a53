package io.streamlet.query.timeline;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.EventExport;
import io.streamlet.contracts.timeline.EventFilter;
import io.streamlet.contracts.timeline.FindEvents;
import io.streamlet.contracts.timeline.FindSettledEnd;
import io.streamlet.contracts.timeline.SettledEnd;
import io.streamlet.contracts.timeline.TimelineContext;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All events as a file whose lines form a chain. A page is asked for when the one before has been sent, so an export needs the memory
 * of one page, goes as fast as its reader, holds no transaction, and stops with its reader. What ends early has no last line
 * that says how many there are, and goes on later where it ended.
 */
@RestController
class ExportController {

    private static final Logger log = LoggerFactory.getLogger(ExportController.class);
    private static final int PAGE = 500;
    private static final int AT_ONCE = 4;

    private final Queries queries;
    private final Patience patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportController(Queries queries, Patience patience) {
        this.queries = queries;
        this.patience = patience;
    }

    /**
     * @param after a position: what comes after it
     * @param through a position: what comes before it or is there; without it, all that is final now
     * @param chain the hash of the last line that is there already; with {@code lines}, how many events these are, and
     *     {@code through} as in the first line, the file goes on right behind it
     * @param limit events of this part; without an end the file goes on from there
     */
    @GetMapping(
            path = "/api/admin/events",
            produces = {"application/x-ndjson", "text/csv"})
    void events(
            @RequestParam(required = false) @Nullable List<TimelineContext> context,
            @RequestParam(required = false) @Nullable ClassId classId,
            @RequestParam(required = false) @Size(max = 100) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Min(0) @Nullable Long after,
            @RequestParam(required = false) @Min(0) @Nullable Long through,
            @RequestParam(required = false) @Pattern(regexp = "[0-9a-f]{64}") @Nullable String chain,
            @RequestParam(required = false) @Min(0) @Nullable Long lines,
            @RequestParam(required = false) @Min(1) @Max(100_000_000) @Nullable Long limit,
            @RequestParam(defaultValue = "ndjson") @Pattern(regexp = "ndjson|csv") String format,
            HttpServletResponse response)
            throws IOException {
        var request = new ExportRequest(context, classId, type, from, to, after, chain, lines, through);
        var filter = request.filter();
        if (!places.tryAcquire()) {
            throw new BusinessException(
                    ErrorCode.TOO_MANY_REQUESTS, AT_ONCE + " exports are under way. Try again when one has ended.");
        }
        try {
            export(request, filter, ExportForm.valueOf(format.toUpperCase(Locale.ROOT)), limit, response);
        } finally {
            places.release();
        }
    }

    private void export(
            ExportRequest request,
            EventFilter filter,
            ExportForm form,
            @Nullable Long limit,
            HttpServletResponse response)
            throws IOException {
        long through = request.through(
                queries.ask(new FindSettledEnd(), SettledEnd.class).position());
        long from = request.after() == null ? -1 : request.after();
        long left = limit == null ? Long.MAX_VALUE : limit;
        var page = page(filter, from, through, left);
        var scope = ExportScope.of(form.name().toLowerCase(Locale.ROOT), filter, through);
        var out = download(response, form, through);
        var file = new ExportFile(
                form,
                scope,
                out,
                request.chain() == null ? HashChain.NOTHING : request.chain(),
                request.lines() == null ? 0 : request.lines());
        if (!request.goesOn()) {
            file.start(request.after());
        }
        send(file, filter, through, left, page, out);
    }

    private void send(
            ExportFile file, EventFilter filter, long through, long limit, EventExport first, OutputStream out) {
        var page = first;
        long left = limit;
        try {
            while (true) {
                for (var event : page.events()) {
                    file.add(event);
                }
                left -= page.events().size();
                out.flush();
                if (page.reached() >= through || left == 0) {
                    break;
                }
                page = page(filter, page.reached(), through, left);
            }
            if (page.reached() >= through) {
                file.end();
            }
            out.flush();
        } catch (IOException e) {
            log.debug("Nobody reads the export any more", e);
        } catch (RuntimeException e) {
            // what has been sent is good, and without its end it is known to be a part
            log.warn("An export ended early", e);
        }
    }

    private EventExport page(EventFilter filter, long after, long through, long left) {
        var query = new FindEvents(filter, after, through, (int) Math.min(PAGE, left));
        return patience.ask(
                () -> queries.ask(query, EventExport.class), refusal -> refusal.code() == ErrorCode.TRY_AGAIN);
    }

    private static OutputStream download(HttpServletResponse response, ExportForm form, long through)
            throws IOException {
        String name = "events-" + through + "." + form.name().toLowerCase(Locale.ROOT);
        response.setContentType(form.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }
}
