package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.CancelWhatIf;
import io.streamlet.contracts.mesh.FindWhatIf;
import io.streamlet.contracts.mesh.FindWhatIfs;
import io.streamlet.contracts.mesh.StartWhatIf;
import io.streamlet.contracts.mesh.WhatIfList;
import io.streamlet.contracts.mesh.WhatIfView;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recorded meshes under another policy: nothing that is asked here changes anything. */
@RestController
@RequestMapping("/api/admin/what-if")
class WhatIfController {

    private final Queries queries;
    private final Patience patience;

    WhatIfController(Queries queries, Patience patience) {
        this.queries = queries;
        this.patience = patience;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    WhatIfView startWhatIf(@RequestBody @Valid WhatIfRequest request) {
        var start = request.of(UUID.randomUUID());
        return patience.ask(() -> queries.ask(start, WhatIfView.class), refusal -> tooEarly(refusal, start));
    }

    private boolean tooEarly(BusinessException refusal, StartWhatIf start) {
        return refusal.code() == ErrorCode.CLASS_NOT_FOUND
                && start.classIds().stream().map(ClassId::value).anyMatch(patience::madeJustNow);
    }

    @GetMapping
    WhatIfList whatIfs() {
        return queries.ask(new FindWhatIfs(), WhatIfList.class);
    }

    @GetMapping("/{id}")
    WhatIfView whatIf(@PathVariable UUID id) {
        return queries.ask(new FindWhatIf(id), WhatIfView.class);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelWhatIf(@PathVariable UUID id) {
        queries.ask(new CancelWhatIf(id), WhatIfView.class);
    }
}
