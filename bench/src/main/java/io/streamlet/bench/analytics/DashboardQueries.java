package io.streamlet.bench.analytics;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Percentiles;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.FindAttendanceHistory;
import io.streamlet.contracts.analytics.FindClassRelays;
import io.streamlet.contracts.analytics.FindClassReport;
import io.streamlet.contracts.analytics.FindOverall;
import io.streamlet.contracts.analytics.FindRelays;
import io.streamlet.contracts.analytics.Overall;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the questions of the dashboards take over {@link School}: asked over the query bus, the answer written as JSON, one after
 * the other.
 */
public final class DashboardQueries {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 300;
    private static final String GOAL = "< 100";
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=analytics.DashboardQueries";
    private static final AttendanceRule RULE = new AttendanceRule(75, 10);
    private static final AttendanceRule OTHER = new AttendanceRule(50, 60);

    private final QueryGateway queries;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Random random = new Random(1);

    private DashboardQueries(QueryGateway queries) {
        this.queries = queries;
    }

    public static void main(String[] args) throws Exception {
        try (var context = ReadSide.start()) {
            long begun = System.nanoTime();
            long events = load(context);
            double seconds = (System.nanoTime() - begun) / 1e9;
            try (var connection = context.getBean(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            var bench = new DashboardQueries(context.getBean(QueryGateway.class));
            var figures = new ArrayList<Figure>();
            bench.measure(figures, "Report of a class", ClassReport.class, bench::classReport);
            bench.measure(figures, "Report of a class under two rules", ClassReport.class, bench::underTwoRules);
            bench.measure(figures, "A student's attendance, 20 classes", AttendanceHistory.class, bench::history);
            bench.measure(figures, "Ledger of a class", RelayLedger.class, bench::classRelays);
            bench.measure(figures, "Ledger of a student, all classes", RelayLedger.class, bench::relays);
            bench.measure(figures, "Platform, a day by minutes", Overall.class, () -> bench.overall(1, Bucket.MINUTE));
            bench.measure(figures, "Platform, 60 days by hours", Overall.class, () -> bench.overall(60, Bucket.HOUR));
            bench.measure(figures, "Platform, a year by days", Overall.class, () -> bench.overall(365, Bucket.DAY));
            figures.add(Figure.measured("Events of the 1,000 classes", events, "", null, null, COMMAND));
            figures.add(Figure.measured("Counted by both projections", events / seconds, "/s", null, null, COMMAND));
            Results.ofProject().write("dashboard-queries", figures);
        }
        System.exit(0); // a thread of Axon that watches for time-outs would keep the process
    }

    private static long load(ApplicationContext context) throws Exception {
        var lessons = Feeding.group(context, "analytics");
        var platform = Feeding.group(context, "platform");
        var events = new AtomicLong();
        try (var workers = Executors.newFixedThreadPool(2)) {
            var both = List.<Callable<Void>>of(
                    () -> all(number -> {
                        var happened = School.classNumber(number);
                        events.addAndGet(happened.size());
                        lessons.feed(happened);
                    }),
                    () -> all(number -> platform.feed(School.classNumber(number))));
            for (var done : workers.invokeAll(both)) {
                done.get();
            }
        }
        return events.get();
    }

    private static @Nullable Void all(IntConsumer each) {
        IntStream.range(0, School.CLASSES).forEach(each);
        return null;
    }

    private <A> void measure(List<Figure> figures, String name, Class<A> answer, Supplier<Object> question) {
        var nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            var asked = question.get();
            long begun = System.nanoTime();
            var bytes = json.writeValueAsBytes(queries.query(asked, answer).join());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
            if (bytes.length < 3) {
                throw new IllegalStateException("No answer to " + asked);
            }
        }
        var times = new Percentiles(LongStream.of(nanos));
        figures.add(Figure.measured(name + ", p50", times.millis(0.5), "ms", null, null, COMMAND));
        figures.add(Figure.measured(name + ", p95", times.millis(0.95), "ms", GOAL, null, COMMAND));
    }

    private Object classReport() {
        return new FindClassReport(someClass(), RULE, null, School.END);
    }

    private Object underTwoRules() {
        return new FindClassReport(someClass(), RULE, OTHER, School.END);
    }

    private Object history() {
        return new FindAttendanceHistory(someStudent(), null, RULE, OTHER, School.END, 0, 20);
    }

    private Object classRelays() {
        return new FindClassRelays(someClass());
    }

    private Object relays() {
        return new FindRelays(someStudent());
    }

    private Object overall(int days, Bucket bucket) {
        var to = School.END.minus(Duration.ofMinutes(random.nextInt(60)));
        return new FindOverall(to.minus(Duration.ofDays(days)), to, bucket, School.END);
    }

    private ClassId someClass() {
        return School.classId(random.nextInt(School.CLASSES));
    }

    private AccountId someStudent() {
        return School.account(random.nextInt(School.STUDENTS));
    }
}
