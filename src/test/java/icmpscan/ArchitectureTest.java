package icmpscan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The rooms and the arrows between them, read from bytecode. Plain test methods: rules in fields can be skipped without a word. Each rule
 * is the set of what breaks it, and that set is empty.
 */
class ArchitectureTest {
    private static final String ROOT = "icmpscan.";

    /** Each room of ours, and the rooms that it may use beside itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("capture", Set.of("ksy")),
            Map.entry("decode", Set.of("ksy", "capture")),
            Map.entry("classify", Set.of("capture", "decode")),
            Map.entry("tally", Set.of("capture", "decode", "classify")),
            Map.entry("session", Set.of("capture", "decode", "classify", "tally")),
            Map.entry("detect", Set.of("capture", "decode", "classify", "tally", "session")),
            Map.entry("scan", Set.of("capture", "decode", "classify", "tally", "session", "detect")),
            Map.entry("policy", Set.of("capture", "decode", "classify", "tally", "session", "detect")),
            Map.entry("report", Set.of("capture", "decode", "classify", "tally", "session", "detect", "policy")),
            Map.entry("browse", Set.of("decode", "report")),
            Map.entry(
                    "cli",
                    Set.of(
                            "capture",
                            "decode",
                            "classify",
                            "tally",
                            "session",
                            "detect",
                            "policy",
                            "scan",
                            "report",
                            "browse")));

    private static JavaClasses classes;

    @BeforeAll
    static void readBytecode() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/build-classes/"))
                .importPackages("icmpscan");
    }

    @Test
    void everyRoomHasClassesAndEveryClassARoom() {
        Set<String> found = classes.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(MAY_USE.keySet());
        expected.add("ksy");
        assertEquals(expected, found, "a rule over a room without classes would hold for nothing");
        assertTrue(classes.size() > 50, () -> "only " + classes.size() + " classes were read");
    }

    @Test
    void roomsUseOnlyRoomsToTheirLeft() {
        assertEquals(Set.of(), dependencies((from, to) -> !room(from).equals("ksy") && isForbidden(room(from), to)));
    }

    private static boolean isForbidden(String room, JavaClass target) {
        return target.getName().startsWith(ROOT)
                && !room(target).equals(room)
                && !MAY_USE.get(room).contains(room(target));
    }

    @Test
    void noRoomsUseEachOther() {
        Map<String, Set<String>> uses = new TreeMap<>();
        everyDependency((from, to) ->
                        to.getName().startsWith(ROOT) && !room(from).equals(room(to)))
                .forEach(one -> uses.computeIfAbsent(room(one.getOriginClass()), room -> new TreeSet<>())
                        .add(room(one.getTargetClass())));
        Set<String> removable = new TreeSet<>(uses.keySet());
        boolean shrunk = true;
        while (shrunk) { // what uses no room that is still here cannot be on a circle
            shrunk = removable.removeIf(room -> uses.get(room).stream().noneMatch(removable::contains));
        }
        assertEquals(Set.of(), removable, () -> "rooms on circles among " + uses);
        assertTrue(uses.get("cli").contains("scan"), "the arrows were not found");
    }

    @Test
    void onlyCaptureAndDecodeUseTheGeneratedParsers() {
        assertEquals(
                Set.of("capture", "decode"),
                roomsThatUse(target -> target.getName().startsWith("icmpscan.ksy.")
                        || target.getName().startsWith("io.kaitai.")));
    }

    @Test
    void onlyCliSeesTheTerminalAndTheCommandLine() {
        assertEquals(
                Set.of("cli"),
                roomsThatUse(target -> target.getName().startsWith("picocli.")
                        || target.getName().startsWith("org.jline.")
                        || target.getName().startsWith("me.tongfei.")));
        assertEquals(
                Set.of("cli"), roomsThatTouch("java.lang.System", "out", "err", "in", "exit", "console", "getenv"));
        assertTrue(roomsThatTouch("java.lang.Runtime", "exit", "halt").isEmpty());
    }

    @Test
    void onlyCaptureAndCliTouchFiles() {
        Set<String> rooms = roomsThatUse(target -> target.getName().equals("java.nio.file.Files")
                || target.getName().startsWith("java.io.File")
                || target.getName().equals("java.io.RandomAccessFile"));
        assertEquals(Set.of("capture", "cli"), rooms);
    }

    @Test
    void nothingDependsOnTheMachineButTheTerminal() {
        Set<String> clocks = new TreeSet<>();
        clocks.addAll(roomsThatTouch("java.lang.System", "currentTimeMillis", "nanoTime", "lineSeparator"));
        clocks.addAll(roomsThatTouch("java.time.Instant", "now"));
        clocks.addAll(roomsThatTouch("java.time.ZoneId", "systemDefault"));
        clocks.addAll(roomsThatTouch("java.util.Locale", "getDefault"));
        clocks.addAll(roomsThatTouch("java.lang.String", "formatted"));
        clocks.remove("cli");
        assertEquals(Set.of(), clocks);
    }

    @Test
    void reportsHaveNoFloatingPointAndNoHashOrder() {
        Set<String> floating = classes.stream()
                .filter(one -> room(one).equals("report"))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(one -> Set.of("double", "float", "java.lang.Double", "java.util.HashMap", "java.util.HashSet")
                        .contains(one.getTargetClass().getName()))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), floating);
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    private interface Arrow {
        boolean matches(JavaClass from, JavaClass to);
    }

    private static List<Dependency> everyDependency(Arrow arrow) {
        return classes.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(one ->
                        arrow.matches(one.getOriginClass(), one.getTargetClass().getBaseComponentType()))
                .toList();
    }

    private static Set<String> dependencies(Arrow arrow) {
        return everyDependency(arrow).stream()
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private interface Target {
        boolean matches(JavaClass target);
    }

    /** Rooms of ours, not the generated one, that use such a class outside themselves. */
    private static Set<String> roomsThatUse(Target target) {
        return everyDependency((from, to) -> !room(from).equals("ksy") && target.matches(to)).stream()
                .map(one -> room(one.getOriginClass()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rooms that call or read one of these members of a class. */
    private static Set<String> roomsThatTouch(String owner, String... members) {
        return classes.stream()
                .flatMap(one -> one.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(owner)
                        && Set.of(members).contains(access.getTarget().getName()))
                .map((JavaAccess<?> access) -> room(access.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
