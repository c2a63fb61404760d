package icmpscan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The specifications that the build compiles: each is compiled, and each says what its fields are. */
class KsySpecificationsTest {
    private static final Path FOLDER = Path.of("ksy");
    private static final String ALL = "formats";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private int documented;
    private final List<String> withoutDoc = new ArrayList<>();

    @Test
    void formatsImportsEveryOtherSpecification() throws IOException {
        Set<String> others = new TreeSet<>(names());
        assertTrue(others.remove(ALL), "no formats.ksy among " + others);
        Set<String> imported = new TreeSet<>();
        read(ALL).at("/meta/imports").forEach(one -> imported.add(one.asText()));
        assertEquals(others, imported, "what is not imported is not compiled");
    }

    @Test
    void everyFileHasATitleAndALicense() throws IOException {
        List<String> bare = new ArrayList<>();
        for (String name : names()) {
            JsonNode specification = read(name);
            for (String pointer : List.of("/meta/title", "/meta/license")) {
                if (specification.at(pointer).asText().isBlank()) {
                    bare.add(name + pointer);
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void everyFieldHasADocAndEveryTypeASource() throws IOException {
        for (String name : names()) {
            JsonNode specification = read(name);
            visit(name, specification, specification.has("doc-ref"));
        }
        assertEquals(List.of(), withoutDoc);
        assertTrue(documented > 100, () -> "only " + documented + " fields were found");
    }

    /** A type says what it is, or where that is written; where the whole file does, that is enough. */
    private void visit(String where, JsonNode type, boolean sourceGiven) {
        for (String list : List.of("seq", "params")) {
            type.path(list)
                    .forEach(field -> requireDoc(where + "." + field.path("id").asText(), field));
        }
        type.path("instances").fields().forEachRemaining(one -> requireDoc(where + "." + one.getKey(), one.getValue()));
        type.path("types").fields().forEachRemaining(one -> {
            String name = where + "." + one.getKey();
            if (!sourceGiven && !one.getValue().has("doc-ref")) {
                requireDoc(name, one.getValue());
            }
            visit(name, one.getValue(), sourceGiven);
        });
    }

    private void requireDoc(String where, JsonNode described) {
        documented++;
        if (described.path("doc").asText().isBlank()) {
            withoutDoc.add(where);
        }
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ksy"))
                    .map(name -> name.substring(0, name.length() - ".ksy".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JsonNode read(String name) throws IOException {
        return YAML.readTree(FOLDER.resolve(name + ".ksy").toFile());
    }
}
