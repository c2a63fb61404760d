package icmpscan.report;

import java.nio.file.Path;
import java.util.List;

/**
 * Short names of the captures of a run: the file's own, with as many folders before it as tell all of them apart. The folders above those are
 * of the machine and not of the captures, and would make them give other bytes elsewhere.
 */
public final class CaptureNames {
    private CaptureNames() {}

    /** A short name for each of these, in their order; two that are one file stay the same. */
    public static List<String> of(List<String> inputNames) {
        List<Path> paths =
                inputNames.stream().map(name -> Path.of(name).normalize()).toList();
        long different = paths.stream().distinct().count();
        int deepest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
        int depth = 1;
        while (depth < deepest && ends(paths, depth).stream().distinct().count() < different) {
            depth++;
        }
        return ends(paths, depth);
    }

    private static List<String> ends(List<Path> paths, int depth) {
        return paths.stream().map(path -> end(path, depth)).toList();
    }

    private static String end(Path path, int depth) {
        int names = path.getNameCount();
        return names == 0
                ? path.toString()
                : path.subpath(Math.max(0, names - depth), names).toString();
    }
}
