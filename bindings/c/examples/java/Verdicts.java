// Prints the verdict on each project of a ledger, by JNA, in Java 8.
//
//     javac --release 8 -cp jna.jar Verdicts.java
//     java -cp jna.jar:. -Djna.library.path=/usr/local/lib Verdicts ledger.tsv

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

public final class Verdicts {
    /** The type of lengths: as wide as a pointer. */
    public static final class Size extends IntegerType {
        private static final long serialVersionUID = 1L;

        public Size() {
            this(0);
        }

        public Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** The functions of the library that this program calls. Handles are pointers. */
    public interface Fundrules extends Library {
        int fundrules_regime_new(byte[] id, Size length, PointerByReference regime, PointerByReference error);

        int fundrules_regime_assess(
                Pointer regime, Pointer project, int date, PointerByReference assessment, PointerByReference error);

        int fundrules_regime_free(Pointer regime);

        int fundrules_project_new(byte[] id, Size length, PointerByReference project, PointerByReference error);

        int fundrules_project_set_text(
                Pointer project, int fact, byte[] text, Size length, int unit, PointerByReference error);

        int fundrules_project_free(Pointer project);

        int fundrules_fact_find(byte[] name, Size length, IntByReference fact);

        int fundrules_question_find(byte[] name, Size length, IntByReference question);

        int fundrules_field_find(byte[] name, Size length, IntByReference field);

        int fundrules_field_get_word(int field, int word, PointerByReference text, PointerByReference length);

        int fundrules_assessment_get_outcome(Pointer assessment, int question, IntByReference outcome);

        int fundrules_assessment_get_word(Pointer assessment, int field, IntByReference word);

        int fundrules_assessment_get_amount(Pointer assessment, int field, LongByReference fen);

        int fundrules_assessment_get_text(
                Pointer assessment, int question, int list, Size index, PointerByReference text, PointerByReference length);

        int fundrules_assessment_free(Pointer assessment);

        int fundrules_error_get_message(Pointer error, PointerByReference text, PointerByReference length);

        int fundrules_error_free(Pointer error);
    }

    private static final int OK = 0;
    private static final int NO_VALUE = 1;
    private static final int LIST_CLAUSES = 1;
    private static final int DATE = 20250601;
    private static final String[] OUTCOMES = {"silent", "decided", "undetermined"};

    private final Fundrules library = Native.load("fundrules", Fundrules.class);
    private final int acceptance = question("acceptance");
    private final int clawback = question("clawback");
    private final int verdict = field("acceptance.verdict");
    private final int repayNow = field("clawback.repay_now");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text that the library lends: a pointer and a length. */
    private static String text(PointerByReference text, PointerByReference length) {
        int bytes = (int) Pointer.nativeValue(length.getValue());
        return new String(text.getValue().getByteArray(0, bytes), StandardCharsets.UTF_8);
    }

    private void check(int status, PointerByReference error, String what) {
        if (status == OK) {
            return;
        }
        String message = "status " + status;
        if (error != null && error.getValue() != null) {
            PointerByReference view = new PointerByReference();
            PointerByReference length = new PointerByReference();
            library.fundrules_error_get_message(error.getValue(), view, length);
            message = text(view, length);
            library.fundrules_error_free(error.getValue());
        }
        throw new IllegalStateException(what + ": " + message);
    }

    private int question(String name) {
        IntByReference number = new IntByReference();
        check(library.fundrules_question_find(bytes(name), new Size(bytes(name).length), number), null, name);
        return number.getValue();
    }

    private int field(String name) {
        IntByReference number = new IntByReference();
        check(library.fundrules_field_find(bytes(name), new Size(bytes(name).length), number), null, name);
        return number.getValue();
    }

    private int fact(String name) {
        IntByReference number = new IntByReference();
        check(library.fundrules_fact_find(bytes(name), new Size(bytes(name).length), number), null, name);
        return number.getValue();
    }

    private String outcome(Pointer answers, int question) {
        IntByReference outcome = new IntByReference();
        check(library.fundrules_assessment_get_outcome(answers, question, outcome), null, "outcome");
        return OUTCOMES[outcome.getValue()];
    }

    private String verdict(Pointer answers) {
        IntByReference word = new IntByReference();
        int status = library.fundrules_assessment_get_word(answers, verdict, word);
        if (status == NO_VALUE) {
            return "-";
        }
        check(status, null, "verdict");
        PointerByReference view = new PointerByReference();
        PointerByReference length = new PointerByReference();
        check(library.fundrules_field_get_word(verdict, word.getValue(), view, length), null, "word");
        return text(view, length);
    }

    private String repays(Pointer answers) {
        LongByReference fen = new LongByReference();
        int status = library.fundrules_assessment_get_amount(answers, repayNow, fen);
        if (status == NO_VALUE) {
            return "-";
        }
        check(status, null, "amount");
        return Long.toString(fen.getValue());
    }

    private String clause(Pointer answers) {
        PointerByReference view = new PointerByReference();
        PointerByReference length = new PointerByReference();
        int status =
                library.fundrules_assessment_get_text(answers, clawback, LIST_CLAUSES, new Size(0), view, length);
        return status == OK ? text(view, length) : "-";
    }

    private String line(Pointer regime, int[] facts, String[] cells) {
        PointerByReference project = new PointerByReference();
        PointerByReference assessment = new PointerByReference();
        PointerByReference error = new PointerByReference();
        byte[] id = bytes(cells[0]);
        check(library.fundrules_project_new(id, new Size(id.length), project, error), error, cells[0]);
        try {
            for (int column = 1; column < cells.length; column++) {
                byte[] cell = bytes(cells[column]);
                if (cell.length > 0) {
                    int status = library.fundrules_project_set_text(
                            project.getValue(), facts[column], cell, new Size(cell.length), 0, error);
                    check(status, error, cells[0]);
                }
            }
            check(library.fundrules_regime_assess(regime, project.getValue(), DATE, assessment, error), error, cells[0]);
            Pointer answers = assessment.getValue();
            String line = String.join("\t", cells[0], outcome(answers, acceptance), verdict(answers),
                    outcome(answers, clawback), repays(answers), clause(answers));
            library.fundrules_assessment_free(answers);
            return line;
        } finally {
            library.fundrules_project_free(project.getValue());
        }
    }

    private void run(BufferedReader ledger, PrintStream out) throws java.io.IOException {
        String[] names = ledger.readLine().split("\t", -1);
        int[] facts = new int[names.length];
        for (int column = 1; column < names.length; column++) {
            facts[column] = fact(names[column]);
        }
        PointerByReference regime = new PointerByReference();
        PointerByReference error = new PointerByReference();
        check(library.fundrules_regime_new(bytes("guangyuan"), new Size(9), regime, error), error, "regime");
        for (String row = ledger.readLine(); row != null; row = ledger.readLine()) {
            out.println(line(regime.getValue(), facts, row.split("\t", -1)));
        }
        library.fundrules_regime_free(regime.getValue());
    }

    public static void main(String[] arguments) throws java.io.IOException {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        try (BufferedReader ledger = Files.newBufferedReader(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
            new Verdicts().run(ledger, out);
        }
    }
}
