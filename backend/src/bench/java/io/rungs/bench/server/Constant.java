package io.rungs.bench.server;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The reference of reading: prepared bytes, behind the same filters and the same dispatcher as every page.
@RestController
@ConditionalOnBooleanProperty("bench.constant")
class Constant {
    private final Map<Integer, byte[]> prepared = new ConcurrentHashMap<>();

    @GetMapping("/api/bench/constant/{size}")
    ResponseEntity<byte[]> constant(@PathVariable int size) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(prepared.computeIfAbsent(size, Constant::bytes));
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
