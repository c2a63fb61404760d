package icmpscan.policy;

import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureSummary;
import icmpscan.capture.Damage;

/**
 * At how many places captures may depart from their format, their ends among them where they are cut off.
 *
 * @param most how many places
 */
public record DamageRule(long most) implements Requirement {
    @Override
    public Basis basis() {
        return Basis.QUALITY;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        long places = facts.captures().stream().mapToLong(DamageRule::places).sum();
        List<Found.Damages.Place> known = facts.captures().stream()
                .flatMap(capture -> knownPlaces(capture).stream())
                .toList();
        return Verdict.of(places <= most, new Found.Damages(places, known), places - most, List.of());
    }

    /** How many places of a capture are damaged, its end among them where it is cut off. */
    public static long places(CaptureSummary capture) {
        return capture.damageCount() + (capture.cutOff() ? 1 : 0);
    }

    private static List<Found.Damages.Place> knownPlaces(CaptureSummary capture) {
        List<Found.Damages.Place> places = new ArrayList<>();
        for (Damage damage : capture.damages()) {
            places.add(new Found.Damages.Place(capture.inputName(), damage.fileOffset(), false));
        }
        if (capture.cutOff()) {
            places.add(new Found.Damages.Place(capture.inputName(), capture.cutOffset(), true));
        }
        return places;
    }
}
