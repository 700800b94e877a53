package io.streamlet.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs against {@link TestApplication}, which all of these tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "logging.level.org.axonframework.modelling.command.AbstractRepository=error"
        })
public @interface CommandSideTest {}
