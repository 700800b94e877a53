package io.streamlet.contracts.mesh;

import java.util.List;

/** @param recorded, planned of all classes */
public record WhatIfResult(WhatIfFigures recorded, WhatIfFigures planned, List<WhatIfClass> classes) {}
