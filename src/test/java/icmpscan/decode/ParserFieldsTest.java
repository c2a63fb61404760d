package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import icmpscan.ksy.IcmpExtension;
import icmpscan.ksy.Ipv4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The names that are read off generated classes are those of the specifications, in their order: for every type of every specification. */
class ParserFieldsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void namesAreThoseOfTheSpecifications() throws IOException, ClassNotFoundException {
        Map<String, List<String>> specified = specified();
        Map<String, List<String>> read = new TreeMap<>();
        for (String type : specified.keySet()) {
            Class<?> parser = Class.forName("icmpscan.ksy." + camelCase(type).replace('.', '$'));
            read.put(ParserFields.parserName(parser), ParserFields.names(parser));
        }
        assertTrue(specified.size() > 100, () -> "only " + specified.size() + " types were found");
        assertEquals(specified, read);
    }

    @Test
    void whatAParserComputesIsNoField() {
        assertEquals(List.of("bits"), ParserFields.names(IcmpExtension.MplsEntry.class));
        assertEquals(
                "version_and_header_length",
                ParserFields.names(Ipv4.Header.class).get(0));
    }

    /** Every type within a specification, as {@code ipv4.header}, with its fields. */
    private static Map<String, List<String>> specified() throws IOException {
        Map<String, List<String>> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("ksy"))) {
            for (Path file : files.toList()) {
                JsonNode specification = YAML.readTree(file.toFile());
                String name = specification.at("/meta/id").asText();
                specification.path("types").fields().forEachRemaining(type -> {
                    List<String> fields = new ArrayList<>();
                    type.getValue()
                            .path("seq")
                            .forEach(field -> fields.add(
                                    withoutDigitsApart(field.path("id").asText())));
                    types.put(name + "." + withoutDigitsApart(type.getKey()), fields);
                });
            }
        }
        return types;
    }

    /** Camel case cannot tell {@code type_2} from {@code type2}. */
    private static String withoutDigitsApart(String name) {
        return name.replaceAll("_(?=\\d)", "");
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(c) : c);
                upper = c == '.';
            }
        }
        return camel.toString();
    }
}
