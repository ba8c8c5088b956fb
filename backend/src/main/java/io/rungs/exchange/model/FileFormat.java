package io.rungs.exchange.model;

import io.rungs.kernel.Letters;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of file that a catalogue is taken out as.
public enum FileFormat {
    YAML("application/yaml; charset=utf-8"),
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// To be read: it is not brought in again.
    MD("text/markdown; charset=utf-8");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// As `yaml`, what such a file's name ends with.
    public String ending() {
        return Letters.small(name());
    }

    /// Whether it is a table, which may be long or wide.
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }

    public static Optional<FileFormat> of(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }
}
