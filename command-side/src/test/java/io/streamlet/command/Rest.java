package io.streamlet.command;

import io.streamlet.contracts.shared.Actor;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Asks the controllers as one account, past the filters of the application. */
public final class Rest {
    private final MockMvcTester mvc;

    public Rest(WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    public MvcTestResult as(Actor actor, HttpMethod method, String path) {
        return as(actor, method, path, "");
    }

    public MvcTestResult as(Actor actor, HttpMethod method, String path, String json) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        try {
            var request = mvc.method(method).uri(path);
            return (json.isEmpty()
                            ? request
                            : request.contentType(MediaType.APPLICATION_JSON).content(json))
                    .exchange();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public MockMvcTester anonymous() {
        return mvc;
    }
}
