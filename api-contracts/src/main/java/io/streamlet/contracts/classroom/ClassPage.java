package io.streamlet.contracts.classroom;

import java.util.List;

/** One page of past classes, newest first; {@code page} counts from 0. */
public record ClassPage(List<ClassView> classes, int page, int size, long total) {}
