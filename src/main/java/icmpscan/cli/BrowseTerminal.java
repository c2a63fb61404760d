package icmpscan.cli;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

import icmpscan.browse.Key;
import icmpscan.browse.KeyPress;
import icmpscan.browse.ScreenLine;
import icmpscan.scan.ScanProgress;

/**
 * The whole screen of a terminal: draws lines, gives keys. Puts everything back when it is closed, when the process is told to end, and while
 * it is stopped (Ctrl-Z).
 */
final class BrowseTerminal implements Closeable {
    /** Longer than the bytes of one key take to come, shorter than a person waits after Escape. */
    private static final long ESCAPE_MILLIS = 150;

    /** Of a terminal that does not tell its size, such as a serial line. */
    private static final int USUAL_WIDTH = 80;

    private static final int USUAL_HEIGHT = 24;

    private final org.jline.terminal.Terminal terminal;
    private final Attributes before;
    private final Attributes raw;
    private final AtInterrupt atInterrupt;
    private final BindingReader reader;
    private final KeyMap<Key> keys = new KeyMap<>();
    /** What is on the screen; nothing where it must be drawn anew. */
    private List<ScreenLine> drawn = List.of();

    private boolean left;

    private volatile boolean resized;
    private volatile boolean stopAsked;
    private volatile boolean continued;
    private volatile boolean interrupted;

    /** Takes over the terminal of the process. */
    BrowseTerminal() throws IOException {
        terminal = Terminal.open();
        before = terminal.enterRawMode();
        raw = terminal.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VQUIT, 0); // Java would print what its threads do
        reader = new BindingReader(terminal.reader());
        bindKeys();
        terminal.handle(Signal.WINCH, signal -> resized = true);
        terminal.handle(Signal.INT, signal -> interrupted = true);
        terminal.handle(Signal.TSTP, signal -> stopAsked = true);
        terminal.handle(Signal.CONT, signal -> continued = true);
        atInterrupt = new AtInterrupt("icmpscan-leave-screen", this::leave);
        enter();
    }

    /** Reading that a person waits for, and may stop with Ctrl-C. */
    interface Reading extends ScanProgress, AutoCloseable {
        /** The next Ctrl-C means again to leave. */
        @Override
        void close();
    }

    /** Begins one. It can be stopped and continued like all else. */
    Reading reading() {
        return new Reading() {
            @Override
            public void reached(long messages) {
                heedJobControl();
            }

            @Override
            public boolean goesOn() {
                return !interrupted;
            }

            @Override
            public void close() {
                interrupted = false;
            }
        };
    }

    private synchronized void enter() {
        left = false;
        drawn = List.of();
        terminal.setAttributes(raw);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        terminal.flush();
    }

    /** Written past the library, which closes its terminal where the process is told to end, and may have done so. */
    private synchronized void leave() {
        if (left) {
            return;
        }
        left = true;
        terminal.flush();
        String words = Stream.of(Capability.cursor_normal, Capability.keypad_local, Capability.exit_ca_mode)
                .map(terminal::getStringCapability)
                .filter(Objects::nonNull)
                .map(Curses::tputs)
                .collect(Collectors.joining());
        try {
            new FileOutputStream(FileDescriptor.out).write(words.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The terminal is gone, and with it what was on it.
        }
        terminal.setAttributes(before);
    }

    /** Stops where that was asked for, and comes back with all drawn anew, as after any other stop. */
    private void heedJobControl() {
        if (stopAsked) {
            leave();
            JobControl.stop();
            stopAsked = false;
            continued = true;
        }
        if (continued) {
            continued = false;
            List<ScreenLine> shown = drawn;
            enter();
            draw(shown);
            resized = true; // its window may be another
        }
    }

    /** Whether it can do what a full screen needs. */
    boolean isCapable() {
        return terminal.getStringCapability(Capability.cursor_address) != null;
    }

    int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_WIDTH;
    }

    int height() {
        return terminal.getHeight() > 0 ? terminal.getHeight() : USUAL_HEIGHT;
    }

    /** Draws what has changed. */
    synchronized void draw(List<ScreenLine> lines) {
        if (left) {
            return;
        }
        if (drawn.isEmpty()) {
            terminal.puts(Capability.clear_screen);
        }
        for (int row = 0; row < lines.size(); row++) {
            if (row >= drawn.size() || !drawn.get(row).equals(lines.get(row))) {
                terminal.puts(Capability.cursor_address, row, 0);
                terminal.writer().print(styled(lines.get(row)).toAnsi(terminal));
                terminal.puts(Capability.clr_eol);
            }
        }
        terminal.flush();
        drawn = List.copyOf(lines);
    }

    /** The next key; null where the window has another size now, or nothing more will come. */
    KeyPress next() {
        while (!resized) {
            heedJobControl();
            if (interrupted) {
                return KeyPress.of(Key.INTERRUPT);
            }
            if (reader.peekCharacter(ESCAPE_MILLIS) != NonBlockingReader.READ_EXPIRED) {
                Key key = reader.readBinding(keys, null, true);
                return key == null ? KeyPress.of(Key.ESCAPE) : pressed(key);
            }
        }
        return null;
    }

    /** Whether the size has changed since this was asked last. */
    boolean wasResized() {
        boolean was = resized;
        resized = false;
        if (was) {
            drawn = List.of();
        }
        return was;
    }

    private KeyPress pressed(Key key) {
        return key == Key.CHARACTER ? KeyPress.of(reader.getLastBinding().codePointAt(0)) : KeyPress.of(key);
    }

    private void bindKeys() {
        keys.setAmbiguousTimeout(ESCAPE_MILLIS);
        keys.setUnicode(Key.CHARACTER);
        for (char letter = ' '; letter <= '~'; letter++) {
            keys.bind(Key.CHARACTER, Character.toString(letter));
        }
        bind(Key.UP, Capability.key_up, "\033[A", "\033OA");
        bind(Key.DOWN, Capability.key_down, "\033[B", "\033OB");
        bind(Key.RIGHT, Capability.key_right, "\033[C", "\033OC");
        bind(Key.LEFT, Capability.key_left, "\033[D", "\033OD");
        bind(Key.PAGE_UP, Capability.key_ppage, "\033[5~");
        bind(Key.PAGE_DOWN, Capability.key_npage, "\033[6~");
        bind(Key.HOME, Capability.key_home, "\033[H", "\033[1~", "\033OH");
        bind(Key.END, Capability.key_end, "\033[F", "\033[4~", "\033OF");
        bind(Key.BACK_TAB, Capability.key_btab, "\033[Z");
        bind(Key.BACKSPACE, Capability.key_backspace, "\b", "\177");
        keys.bind(Key.ERASE_LINE, "\025");
        keys.bind(Key.TAB, "\t");
        keys.bind(Key.ENTER, "\r", "\n");
        keys.bind(Key.ESCAPE, "\033");
        keys.bind(Key.INTERRUPT, "\003");
    }

    /** Terminals send what their description says, or what xterm does. */
    private void bind(Key key, Capability capability, String... usual) {
        String described = KeyMap.key(terminal, capability);
        if (described != null) {
            keys.bind(key, described);
        }
        keys.bind(key, usual);
    }

    private static AttributedString styled(ScreenLine line) {
        AttributedStyle style =
                switch (line.style()) {
                    case PLAIN -> AttributedStyle.DEFAULT;
                    case BOLD -> AttributedStyle.BOLD;
                    case REVERSED -> AttributedStyle.INVERSE;
                    case DIM -> AttributedStyle.DEFAULT.faint();
                };
        return new AttributedString(line.text(), style);
    }

    @Override
    public void close() throws IOException {
        leave();
        atInterrupt.close();
        terminal.close();
    }
}
