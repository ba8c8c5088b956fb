package io.rungs;

/// What `java -jar` starts: with a Java that is too old for Rungs, a sentence instead of a trace about class files.
///
/// It is compiled for the oldest Java that opens the jar, unlike all else, and looks before it touches any of that.
public final class Launch {
    private static final int OLDEST = 25;

    private Launch() {}

    public static void main(String[] arguments) {
        if (Runtime.version().feature() < OLDEST) {
            System.err.printf(
                    "Rungs needs a JDK %d or newer, and this java is %s (%s). Start it by the java of a newer one.%n",
                    OLDEST, Runtime.version(), System.getProperty("java.home"));
            System.exit(1);
        }
        RungsApplication.main(arguments);
    }
}
