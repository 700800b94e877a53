package io.streamlet.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Switches the reading side on. */
@AutoConfiguration
@Conditional(OnQueryRole.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QuerySideAutoConfiguration {}
