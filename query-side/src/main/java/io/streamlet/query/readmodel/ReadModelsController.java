package io.streamlet.query.readmodel;

import io.streamlet.contracts.readmodel.DeadLettersView;
import io.streamlet.contracts.readmodel.FindDeadLetters;
import io.streamlet.contracts.readmodel.FindReadModels;
import io.streamlet.contracts.readmodel.ReadModelsView;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The read models, how far their replays are, and what was set aside, for admins. */
@RestController
@RequestMapping("/api/admin/read-models")
class ReadModelsController {

    private final Queries queries;

    ReadModelsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    ReadModelsView readModels() {
        return queries.ask(new FindReadModels(), ReadModelsView.class);
    }

    @GetMapping("/{group}/dead-letters")
    DeadLettersView deadLetters(
            @PathVariable String group, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new FindDeadLetters(group, limit), DeadLettersView.class);
    }
}
