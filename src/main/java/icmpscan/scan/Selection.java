package icmpscan.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.IcmpMessage;

/** Which messages are asked for: those that meet all conditions. For one reading of captures, since it notes when they begin. */
public final class Selection {
    private final List<Predicate<IcmpMessage>> conditions;
    private final TimeWindow window;

    /**
     * Messages that meet all of these.
     *
     * @param window     when they were seen
     * @param conditions what else has to be true of them
     */
    public Selection(TimeWindow window, List<Predicate<IcmpMessage>> conditions) {
        this.window = window;
        this.conditions = List.copyOf(conditions);
    }

    /** Every message. */
    public static Selection all() {
        return new Selection(TimeWindow.always(), List.of());
    }

    /** The same with one condition more; the window is the same object. */
    public Selection and(Predicate<IcmpMessage> condition) {
        List<Predicate<IcmpMessage>> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Selection(window, more);
    }

    /** Whether it has to {@link #see} records yet. */
    boolean awaitsBegin() {
        return window.awaitsBegin();
    }

    /** To be told of every record, before the messages in it. */
    void see(PacketRecord record) {
        window.see(record);
    }

    /** Whether this message is asked for. */
    public boolean keeps(IcmpMessage message) {
        if (!window.contains(message)) {
            return false;
        }
        for (Predicate<IcmpMessage> condition : conditions) {
            if (!condition.test(message)) {
                return false;
            }
        }
        return true;
    }
}
