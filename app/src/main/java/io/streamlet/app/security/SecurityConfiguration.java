package io.streamlet.app.security;

import io.streamlet.command.identity.AccessTokens;
import io.streamlet.command.identity.AccountGate;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Bearer tokens for the API, and one of its own kind for Prometheus; {@code /ws} and {@code /hls} check a ticket and a cookie of their own. No cookie
 * authenticates a write, so there is nothing to forge across sites.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self'; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, AccessTokens tokens, AccountGate gate, ScrapeToken scrape, ProblemWriter problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/register",
                                "/api/login",
                                "/api/session/refresh",
                                "/api/session/logout",
                                "/api/demo-accounts")
                        .permitAll()
                        .requestMatchers("/api/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyRole(Role.ADMIN.name(), ScrapeTokenFilter.ROLE)
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(self), microphone=(self), display-capture=(self), fullscreen=(self)"))
                        // caching is decided where an answer is made
                        .cacheControl(cache -> cache.disable()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.write(
                                        response,
                                        BusinessError.of(ErrorCode.NOT_AUTHENTICATED, "This needs an access token.")))
                        .accessDeniedHandler((request, response, e) -> problems.write(
                                response, BusinessError.of(ErrorCode.FORBIDDEN, "This is not yours to do."))))
                .addFilterBefore(new RequestSizeFilter(problems), AuthorizationFilter.class)
                .addFilterBefore(new ScrapeTokenFilter(scrape), AuthorizationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens, gate, problems), AuthorizationFilter.class)
                .build();
    }

    /** there are no users of Spring's own; without this bean it would invent one */
    @Bean
    UserDetailsService noUsersOfItsOwn() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }
}
