package icmpscan.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import icmpscan.classify.IcmpCodeInfo;
import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.policy.TypeCodes;

/** Types and codes as a policy writes them: {@code 8, 3/13, dest-unreachable/port, none}. */
final class TypeText {
    private static final int NUMBERS = 256;
    private static final String NONE = "none";
    private static final String EXPECTED_TYPE = "a type such as 8, 3/13 or echo-request";

    private TypeText() {}

    /** The types and codes that a line lists, a comma between two. */
    static TypeCodes parse(Setting line, String text) throws ConfigException {
        TypeCodes types = TypeCodes.none();
        if (text.equals(NONE)) {
            return types;
        }
        for (String word : text.split(",", -1)) {
            types = add(types, line, word.strip());
        }
        return types;
    }

    private static TypeCodes add(TypeCodes types, Setting line, String word) throws ConfigException {
        int slash = word.indexOf('/');
        String typeWord = slash < 0 ? word : word.substring(0, slash);
        int type = number(typeWord)
                .or(() -> typeOfSlug(typeWord))
                .orElseThrow(() -> line.unexpected(EXPECTED_TYPE, typeWord, typeSlugs()));
        if (slash < 0) {
            return types.with(type);
        }
        String codeWord = word.substring(slash + 1);
        int code = number(codeWord)
                .or(() -> codeOfSlug(type, codeWord))
                .orElseThrow(() -> line.unexpected("a code of type " + type + ", 0 to 255", codeWord, codeSlugs(type)));
        return types.with(type, code);
    }

    private static Optional<Integer> number(String word) {
        boolean digits = !word.isEmpty()
                && word.length() <= 3
                && word.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Optional.of(Integer.parseInt(word)).filter(number -> number < NUMBERS) : Optional.empty();
    }

    private static Optional<Integer> typeOfSlug(String word) {
        return IntStream.range(0, NUMBERS)
                .boxed()
                .filter(type -> IcmpTypes.of(type).slug().equals(word))
                .findFirst();
    }

    private static Optional<Integer> codeOfSlug(int type, String word) {
        return IcmpCodes.definedFor(type).stream()
                .filter(code -> code.slug().equals(word))
                .map(IcmpCodeInfo::code)
                .findFirst();
    }

    private static List<String> typeSlugs() {
        return Stream.concat(
                        IntStream.range(0, NUMBERS)
                                .mapToObj(IcmpTypes::of)
                                .filter(type -> type.assigned())
                                .map(type -> type.slug()),
                        Stream.of(NONE))
                .toList();
    }

    private static List<String> codeSlugs(int type) {
        return IcmpCodes.definedFor(type).stream().map(IcmpCodeInfo::slug).toList();
    }
}
