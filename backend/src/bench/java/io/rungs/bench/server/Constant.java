package io.rungs.bench.server;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The reference of reading: prepared bytes, behind the same filters and the same dispatcher as every page.
@RestController
@ConditionalOnBooleanProperty("bench.constant")
class Constant {
    private static final String TAG = "\"the same still\"";

    private final Map<Integer, byte[]> prepared = new ConcurrentHashMap<>();

    @GetMapping("/api/bench/constant/{size}")
    ResponseEntity<byte[]> constant(@PathVariable int size) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(prepared.computeIfAbsent(size, Constant::bytes));
    }

    /// As [#constant], where whoever has it already is told that it is the same still.
    @GetMapping("/api/bench/constant/{size}/known")
    @Nullable
    ResponseEntity<byte[]> known(@PathVariable int size, WebRequest request) {
        if (request.checkNotModified(TAG)) return null;
        return constant(size);
    }

    /// A JSON string of that many bytes.
    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        bytes[0] = '"';
        bytes[size - 1] = '"';
        return bytes;
    }
}
