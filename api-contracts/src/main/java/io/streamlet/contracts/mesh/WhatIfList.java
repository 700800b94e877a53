package io.streamlet.contracts.mesh;

import java.util.List;

/** The latest first. */
public record WhatIfList(List<WhatIfView> runs) {}
