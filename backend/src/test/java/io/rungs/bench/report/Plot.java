package io.rungs.bench.report;

import io.rungs.bench.report.Result.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Draws results as small SVG pictures that need nothing but a browser.
public final class Plot {
    private static final int WIDTH = 720;
    private static final int LEFT = 330;
    private static final int BAR = 22;
    private static final String SUBJECT = "#2f6fde";
    private static final String REFERENCE = "#9aa3af";
    private static final String LIMIT = "#c2410c";

    private Plot() {}

    public record File(String name, String title, String svg) {}

    /// Every plot that the results allow.
    public static List<File> of(Report report) {
        List<File> files = new ArrayList<>();
        var ratios = report.results().stream()
                .filter(it -> it.goal().sense() != Goal.Sense.NONE)
                .toList();
        if (!ratios.isEmpty()) files.add(ratios(ratios));
        report.results().stream().filter(it -> !it.shapes().isEmpty()).forEach(it -> files.add(latencies(it)));
        return files;
    }

    /// A bar for each goal: how much of the way from nothing to the goal, the mark being the goal itself.
    static File ratios(List<Result> results) {
        String title = "Ratio to the reference (bar) and the goal (mark)";
        double most = results.stream()
                .flatMap(it -> Stream.of(it.ratio(), it.goal().limit()))
                .filter(Double::isFinite)
                .map(it -> Math.min(it, 4))
                .max(Double::compare)
                .orElse(1.0);
        double scale = (WIDTH - LEFT - 70) / most;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Result it = results.get(i);
            double y = 40 + i * (BAR + 8);
            double length = Math.min(it.ratio(), most) * scale;
            parts.add(text(LEFT - 8, y + 15, "end", it.row() + " " + shortened(it.work())));
            parts.add(rect(LEFT, y, length, BAR, it.met() ? SUBJECT : LIMIT));
            parts.add(rect(LEFT + it.goal().limit() * scale - 1, y - 3, 2, BAR + 6, "#111827"));
            parts.add(text(LEFT + length + 6, y + 15, "start", it.goal().written(it.ratio())));
        }
        return new File("ratios.svg", title, svg(title, 60 + results.size() * (BAR + 8), parts));
    }

    /// Latency by percentile, the far end drawn wide: 90, 99, 99.9 stand at equal distances.
    static File latencies(Result result) {
        String title = result.row() + ", " + result.work() + ": latency by percentile, ms";
        double most = result.shapes().values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::value)
                .max()
                .orElse(1);
        List<String> parts = new ArrayList<>();
        for (double percentile : new double[] {0, 90, 99, 99.9}) {
            parts.add(rect(x(percentile), 40, 1, 220, "#e5e7eb"));
            parts.add(text(x(percentile), 278, "middle", number(percentile)));
        }
        parts.add(text(50, 50, "end", number(most)));
        parts.add(text(50, 260, "end", "0"));
        int label = 58;
        for (var shape : result.shapes().entrySet()) {
            boolean subject = shape.getKey().equals("Rungs");
            String colour = subject ? SUBJECT : REFERENCE;
            var points = shape.getValue().stream()
                    .map(it -> number(x(it.percentile())) + "," + number(260 - 220 * it.value() / most))
                    .toList();
            parts.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>"
                    .formatted(colour, String.join(" ", points)));
            parts.add(
                    "<text x=\"80\" y=\"%d\" fill=\"%s\">%s</text>".formatted(label, colour, escaped(shape.getKey())));
            label += 18;
        }
        return new File("latency-" + result.row().toLowerCase(Locale.ROOT) + ".svg", title, svg(title, 290, parts));
    }

    private static double x(double percentile) {
        double nines = -Math.log10(Math.max(1 - percentile / 100, 0.0005));
        return 60 + nines * 190;
    }

    private static String svg(String title, int height, List<String> parts) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="12" y="20" font-size="14">%s</text>
                %s
                </svg>
                """.formatted(WIDTH, height, escaped(title), escaped(title), String.join("\n", parts));
    }

    private static String rect(double x, double y, double width, double height, String colour) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(width), number(height), colour);
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#111827\">%s</text>"
                .formatted(number(x), number(y), anchor, escaped(text));
    }

    private static String shortened(String text) {
        return text.length() <= 44 ? text : text.substring(0, 43) + "…";
    }

    private static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
