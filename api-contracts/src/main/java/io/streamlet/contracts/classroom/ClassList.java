package io.streamlet.contracts.classroom;

import java.util.List;

public record ClassList(List<ClassView> classes) {}
