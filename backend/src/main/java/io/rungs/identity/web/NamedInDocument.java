package io.rungs.identity.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// What `/api/openapi` says of [MeantFor]: any request may name the account that it is meant for.
@Component
class NamedInDocument implements OpenApiCustomizer {
    private static final String KEY = "RungsAccount";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addParameters(KEY, header());
        api.getPaths().entrySet().stream()
                .filter(it -> !it.getKey().equals(MeantFor.ASKS_WHO))
                .flatMap(it -> it.getValue().readOperations().stream())
                .forEach(NamedInDocument::mayNameIt);
    }

    private static void mayNameIt(Operation operation) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + KEY));
    }

    private static Parameter header() {
        return new HeaderParameter()
                .name(MeantFor.HEADER)
                .description("The id of the account that the request is meant for, or \"" + MeantFor.GUEST
                        + "\"; where another is signed in, it is refused (other-account), where nobody is any more, too"
                        + " (signed-out), and what a guest's page reads is read as a guest. Programs may leave it out.")
                .schema(new StringSchema());
    }
}
