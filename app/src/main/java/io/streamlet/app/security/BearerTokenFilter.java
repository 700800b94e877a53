package io.streamlet.app.security;

import io.streamlet.command.identity.AccessTokens;
import io.streamlet.command.identity.AccountGate;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the bearer of an access token the actor of the request, with the role the account has now. */
class BearerTokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final AccountGate gate;
    private final ProblemWriter problems;

    BearerTokenFilter(AccessTokens tokens, AccountGate gate, ProblemWriter problems) {
        this.tokens = tokens;
        this.gate = gate;
        this.problems = problems;
    }

    /** the bearer is known already if the token was of another kind */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && !(known instanceof AnonymousAuthenticationToken);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                authenticate(header);
            } catch (BusinessException refused) {
                problems.write(response, refused.error());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void authenticate(String header) {
        if (!header.startsWith(SCHEME)) {
            throw new BusinessException(ErrorCode.NOT_AUTHENTICATED, "Only bearer tokens are understood.");
        }
        Actor bearer = tokens.verify(header.substring(SCHEME.length()).strip());
        AccountGate.Standing standing = gate.standingOf(bearer.accountId())
                .orElseThrow(() -> new BusinessException(ErrorCode.NOT_AUTHENTICATED, "There is no such account."));
        if (!standing.enabled()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account is disabled.");
        }
        var actor = new Actor(bearer.accountId(), standing.displayName(), standing.role());
        var authorities = List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(actor, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
