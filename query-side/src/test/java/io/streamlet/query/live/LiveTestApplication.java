package io.streamlet.query.live;

import io.streamlet.contracts.analytics.RecordDelivery;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.query.Patience;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The query side alone: real Tomcat, real sockets, a query bus in this process, fake projections behind it. No
 * configuration by annotation, or the scan of the side itself would find it.
 */
@EnableAutoConfiguration
class LiveTestApplication {

    /** who is who; the tests' access token is just the account id */
    static final Map<AccountId, Actor> ACTORS = new ConcurrentHashMap<>();

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FakeProjections fakeProjections(QueryUpdateEmitter emitter) {
        return new FakeProjections(emitter);
    }

    @Bean
    FakeClassroom fakeClassroom() {
        return new FakeClassroom();
    }

    @Bean
    @Primary
    Patience noPatience(Clock clock) {
        return new Patience(clock, List.of());
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenIsAccount(), AuthorizationFilter.class)
                .build();
    }

    static class FakeClassroom {
        final List<LeaveClass> leaves = new CopyOnWriteArrayList<>();
        final List<RecordDelivery> deliveries = new CopyOnWriteArrayList<>();

        @CommandHandler
        void handle(LeaveClass command) {
            leaves.add(command);
        }

        @CommandHandler
        void handle(ReportConnectionLost report) {}

        @CommandHandler
        void handle(ReportReconnected report) {}

        @CommandHandler
        void handle(ReportPageChanged report) {}

        @CommandHandler
        void handle(RecordDelivery command) {
            deliveries.add(command);
        }
    }

    /** stands in for the advice of the application */
    @RestControllerAdvice
    static class Refusals {
        @ExceptionHandler
        ResponseEntity<String> refused(BusinessException e) {
            return ResponseEntity.status(e.code().kind().httpStatus())
                    .body(e.code().name());
        }
    }

    private static final class TokenIsAccount extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var token = request.getHeader("Authorization");
            if (token != null) {
                var actor = Objects.requireNonNull(ACTORS.get(AccountId.of(token)));
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
            }
            chain.doFilter(request, response);
        }
    }
}
