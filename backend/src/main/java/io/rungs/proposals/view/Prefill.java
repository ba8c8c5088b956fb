package io.rungs.proposals.view;

import io.rungs.proposals.OperationForm;
import java.util.List;

/// What the editor opens with when somebody wants back what was. `left` names in sentences what was left out,
/// because it was changed again since.
public record Prefill(String title, String rationale, List<OperationForm> operations, List<String> left) {}
