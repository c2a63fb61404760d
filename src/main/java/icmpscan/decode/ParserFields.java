package icmpscan.decode;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The names that a specification gives to a generated parser and its fields, read off the generated class. A parser keeps each field that it
 * reads in a member of a primitive type, in the order of reading; what it computes later is boxed. A test compares with the specifications. A
 * digit is not set apart: {@code type_2} is {@code type2}.
 */
final class ParserFields {
    private ParserFields() {}

    /** The fields that it reads, in their order, such as {@code time_to_live}. */
    static List<String> names(Class<?> parser) {
        return Arrays.stream(parser.getDeclaredFields())
                .filter(ParserFields::isRead)
                .map(field -> snakeCase(field.getName()))
                .toList();
    }

    /** Specification and type, such as {@code ipv4.header}. */
    static String parserName(Class<?> parser) {
        Class<?> specification = parser.getEnclosingClass();
        String type = snakeCase(parser.getSimpleName());
        return specification == null ? type : snakeCase(specification.getSimpleName()) + "." + type;
    }

    private static boolean isRead(Field field) {
        return field.getType().isPrimitive()
                && !field.isSynthetic()
                && !Modifier.isStatic(field.getModifiers())
                && !field.getName().startsWith("_");
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
