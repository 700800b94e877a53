package io.streamlet.media;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The media plane behind HTTP, with fakes where the application would give it the other sides. */
final class MediaHttp {
    final FakeClasses classes = new FakeClasses();
    final MovableClock clock = new MovableClock();
    final CommandGateway commands = Mockito.mock(
            CommandGateway.class,
            call -> call.getMethod().getName().equals("send") ? CompletableFuture.completedFuture(null) : null);

    WebApplicationContextRunner runner(Path directory) {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MediaAutoConfiguration.class))
                .withUserConfiguration(Web.class)
                .withBean(Classes.class, () -> classes)
                .withBean(Clock.class, () -> clock)
                .withBean(CommandGateway.class, () -> commands)
                .withBean(QueryGateway.class, Mockito::mock)
                .withPropertyValues("streamlet.data-directory=" + directory, "streamlet.media.max-chunk=64KB");
    }

    /** Who asks, as the request attribute {@code actor} says; the application takes it from the access token. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Web implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new ActorOfTest());
        }

        @Bean
        Problems problems() {
            return new Problems();
        }
    }

    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ResponseEntity<BusinessError> refused(BusinessException refused) {
            return ResponseEntity.status(refused.code().kind().httpStatus()).body(refused.error());
        }

        @ExceptionHandler
        ResponseEntity<BusinessError> misshapen(MethodArgumentTypeMismatchException mismatch) {
            return refused(new BusinessException(ErrorCode.MALFORMED_REQUEST, mismatch.getName()));
        }
    }

    private static final class ActorOfTest implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return request.getAttribute("actor", NativeWebRequest.SCOPE_REQUEST);
        }
    }
}
