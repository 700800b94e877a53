package io.streamlet.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;

/** Switches the reading side on. */
@AutoConfiguration
@Conditional(OnQueryRole.class)
@ComponentScan
public class QuerySideAutoConfiguration {}
