package io.streamlet.app.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.contracts.personal.KeyRing;
import io.streamlet.contracts.personal.PersonalTexts;
import java.util.function.Consumer;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * JSON everywhere: events, commands, queries, tokens, sagas and snapshots. What is stored has its personal texts encrypted; what only
 * goes from node to node has not.
 */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {
    /** Of messages between nodes. */
    public static Serializer serializer() {
        return serializer(mapper -> {});
    }

    /** Of what is stored; static so that tools and tests read stored events the same way. */
    public static Serializer serializer(KeyRing keys) {
        return serializer(mapper -> mapper.annotationIntrospector(new PersonalTexts(keys)));
    }

    private static Serializer serializer(Consumer<JsonMapper.Builder> further) {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(mapper -> {
                    customize(mapper);
                    further.accept(mapper);
                })
                .build();
    }

    @Bean
    @Primary
    Serializer generalSerializer(KeyRing keys) {
        return serializer(keys);
    }

    @Bean("eventSerializer")
    @org.springframework.beans.factory.annotation.Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer generalSerializer) {
        return generalSerializer;
    }

    @Bean("messageSerializer")
    @org.springframework.beans.factory.annotation.Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return serializer();
    }

    private static void customize(JsonMapper.Builder mapper) {
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // a ReplayToken names the class of the token inside it
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("io.streamlet.")
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("java.util.")
                        .allowIfSubType("java.lang.")
                        .build())
                // sagas and snapshots are their fields
                .changeDefaultVisibility(visibility -> visibility
                        .withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE));
    }
}
