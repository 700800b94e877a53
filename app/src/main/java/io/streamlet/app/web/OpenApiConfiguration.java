package io.streamlet.app.web;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.StreamId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description: ids as UUIDs, errors as problems, and null only where a record says so. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
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
                                        .bearerFormat("JWT"))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer problemsAndOrder() {
        return openApi -> {
            openApi.setServers(null);
            openApi.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse(
                                    "default",
                                    new ApiResponse()
                                            .description("refused or failed")
                                            .content(new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType()
                                                                    .schema(new Schema<>()
                                                                            .$ref("#/components/schemas/Problem"))))));
            openApi.getComponents()
                    .setSchemas(new TreeMap<>(openApi.getComponents().getSchemas()));
        };
    }

    private static Schema<?> problem() {
        var codes = new StringSchema();
        codes.setEnum(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
        var problem = new ObjectSchema();
        problem.setProperties(Map.of(
                "title",
                new StringSchema(),
                "status",
                new Schema<Integer>().type("integer"),
                "detail",
                new StringSchema(),
                "code",
                codes,
                "fields",
                new MapSchema().additionalProperties(new StringSchema())));
        problem.setRequired(List.of("status", "code", "fields"));
        return problem;
    }
}
