package io.streamlet.app.web;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.StreamId;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI description of the API: ids as UUIDs, errors as problems, operations named by context. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final Content BYTES =
            new Content().addMediaType("application/octet-stream", new MediaType().schema(new BinarySchema()));
    private static final ApiResponse REFUSED = new ApiResponse()
            .description("refused or failed")
            .content(new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));

    static {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig()
                .replaceWithClass(AccountId.class, UUID.class)
                .replaceWithClass(ClassId.class, UUID.class)
                .replaceWithClass(MessageId.class, UUID.class)
                .replaceWithClass(StreamId.class, UUID.class)
                .addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Streamlet")
                        .version("1")
                        .description(
                                "Live classes: identity, classes, chat, hands, media. Errors carry a stable code."))
                .servers(List.of())
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** added to the finished description: springdoc copies the bean above as JSON and loses such schemas */
    @Bean
    OpenApiCustomizer problemSchema() {
        return openApi -> {
            openApi.setServers(null);
            openApi.getComponents().addSchemas("Problem", problem());
        };
    }

    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> {
            String context = contextOf(handler.getBeanType());
            operation.setTags(List.of(context));
            operation.setOperationId(
                    context + StringUtils.capitalize(handler.getMethod().getName()));
            if (operation.getParameters() != null) {
                // the browser keeps and sends them, no script does
                operation.getParameters().removeIf(parameter -> "cookie".equals(parameter.getIn()));
            }
            if (takesBytes(handler)) {
                operation.setRequestBody(new RequestBody().required(true).content(BYTES));
            }
            operation.getResponses().addApiResponse("default", REFUSED);
            return operation;
        };
    }

    /** the last part of the package: the context, as everywhere */
    private static String contextOf(Class<?> controller) {
        String name = controller.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean takesBytes(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && List.of(mapping.consumes())
                        .contains(org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    private static Schema<?> problem() {
        var codes = new StringSchema();
        codes.setEnum(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
        Map<String, Schema> properties = new TreeMap<>(Map.of(
                "title", new StringSchema(),
                "status", new IntegerSchema(),
                "detail", new StringSchema(),
                "code", codes,
                "fields", new MapSchema().additionalProperties(new StringSchema())));
        var problem = new ObjectSchema();
        problem.setProperties(properties);
        problem.setRequired(List.copyOf(properties.keySet()));
        return problem;
    }
}
