package io.rungs.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Says of every operation how it may be refused: always by the one problem document.
final class DocumentedRefusals {
    private static final String RESPONSES = "#/components/responses/";
    private static final String REFUSED = "Refused";
    private static final String LEADS_ON = "LeadsOn";
    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 404, 406, 409, 429, 500, 503);
    private static final List<Integer> WITH_BODY = List.of(408, 413, 415);
    private static final int REUSED_KEY = 422;

    private DocumentedRefusals() {}

    static void addTo(OpenAPI api) {
        var components = api.getComponents();
        components.addSchemas("Problem", problem());
        components.addResponses(REFUSED, refused());
        components.addResponses(
                LEADS_ON, new ApiResponse().description("The skill has another address now, which Location names."));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> add(path, method, operation)));
    }

    private static void add(String path, HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(ALWAYS);
        if (operation.getRequestBody() != null) statuses.addAll(WITH_BODY);
        if (method == HttpMethod.POST) statuses.add(REUSED_KEY);
        if (path.startsWith("/api/skills/{slug}")) {
            statuses.add(HttpStatus.GONE.value());
            operation.getResponses().addApiResponse("308", new ApiResponse().$ref(RESPONSES + LEADS_ON));
        }
        statuses.forEach(it ->
                operation.getResponses().addApiResponse(it.toString(), new ApiResponse().$ref(RESPONSES + REFUSED)));
    }

    private static ApiResponse refused() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("Refused: `code` says why, in docs/error-codes.md.")
                .addHeaderObject(HttpHeaders.RETRY_AFTER, secondsToWait())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Header secondsToWait() {
        return new Header()
                .description("Of 429 and 503: after how many seconds to ask again.")
                .schema(new IntegerSchema().format("int32"));
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().format("int32"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("fields", new ArraySchema().items(field))
                .addProperty("requestId", new StringSchema())
                .required(List.of("type", "title", "status", "detail", "code", "fields", "requestId"));
    }
}
