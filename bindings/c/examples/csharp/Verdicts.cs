// Prints the verdict on each project of a ledger, by P/Invoke.
//
//     mcs Verdicts.cs
//     LD_LIBRARY_PATH=/usr/local/lib mono Verdicts.exe ledger.tsv

using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

internal static class Native
{
    private const string Library = "fundrules";

    [DllImport(Library)] internal static extern int fundrules_regime_new(byte[] id, UIntPtr length, out IntPtr regime, out IntPtr error);
    [DllImport(Library)] internal static extern int fundrules_regime_assess(IntPtr regime, IntPtr project, int date, out IntPtr assessment, out IntPtr error);
    [DllImport(Library)] internal static extern int fundrules_regime_free(IntPtr regime);
    [DllImport(Library)] internal static extern int fundrules_project_new(byte[] id, UIntPtr length, out IntPtr project, out IntPtr error);
    [DllImport(Library)] internal static extern int fundrules_project_set_text(IntPtr project, uint fact, byte[] text, UIntPtr length, int unit, out IntPtr error);
    [DllImport(Library)] internal static extern int fundrules_project_free(IntPtr project);
    [DllImport(Library)] internal static extern int fundrules_fact_find(byte[] name, UIntPtr length, out uint fact);
    [DllImport(Library)] internal static extern int fundrules_question_find(byte[] name, UIntPtr length, out uint question);
    [DllImport(Library)] internal static extern int fundrules_field_find(byte[] name, UIntPtr length, out uint field);
    [DllImport(Library)] internal static extern int fundrules_field_get_word(uint field, int word, out IntPtr text, out UIntPtr length);
    [DllImport(Library)] internal static extern int fundrules_assessment_get_outcome(IntPtr assessment, uint question, out int outcome);
    [DllImport(Library)] internal static extern int fundrules_assessment_get_word(IntPtr assessment, uint field, out int word);
    [DllImport(Library)] internal static extern int fundrules_assessment_get_amount(IntPtr assessment, uint field, out long fen);
    [DllImport(Library)] internal static extern int fundrules_assessment_get_text(IntPtr assessment, uint question, int list, UIntPtr index, out IntPtr text, out UIntPtr length);
    [DllImport(Library)] internal static extern int fundrules_assessment_free(IntPtr assessment);
    [DllImport(Library)] internal static extern int fundrules_error_get_message(IntPtr error, out IntPtr text, out UIntPtr length);
    [DllImport(Library)] internal static extern int fundrules_error_free(IntPtr error);
}

internal static class Verdicts
{
    private const int Ok = 0;
    private const int NoValue = 1;
    private const int ListClauses = 1;
    private const int Date = 20250601;
    private static readonly string[] Outcomes = { "silent", "decided", "undetermined" };

    private delegate int Find(byte[] name, UIntPtr length, out uint number);

    // A text that the library lends: a pointer and a length.
    private static string Lent(IntPtr text, UIntPtr length)
    {
        var bytes = new byte[(int)length];
        Marshal.Copy(text, bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes);
    }

    private static byte[] Bytes(string text)
    {
        return Encoding.UTF8.GetBytes(text);
    }

    private static UIntPtr Length(byte[] bytes)
    {
        return new UIntPtr((uint)bytes.Length);
    }

    private static void Check(int status, IntPtr error, string what)
    {
        if (status == Ok)
            return;
        string message = "status " + status;
        IntPtr text;
        UIntPtr length;
        if (error != IntPtr.Zero && Native.fundrules_error_get_message(error, out text, out length) == Ok)
            message = Lent(text, length);
        Native.fundrules_error_free(error);
        throw new InvalidOperationException(what + ": " + message);
    }

    private static uint Number(Find find, string name)
    {
        uint number;
        byte[] bytes = Bytes(name);
        Check(find(bytes, Length(bytes), out number), IntPtr.Zero, name);
        return number;
    }

    private static string Outcome(IntPtr answers, uint question)
    {
        int outcome;
        Check(Native.fundrules_assessment_get_outcome(answers, question, out outcome), IntPtr.Zero, "outcome");
        return Outcomes[outcome];
    }

    private static string Verdict(IntPtr answers, uint field)
    {
        int word;
        IntPtr text;
        UIntPtr length;
        int status = Native.fundrules_assessment_get_word(answers, field, out word);
        if (status == NoValue)
            return "-";
        Check(status, IntPtr.Zero, "verdict");
        Check(Native.fundrules_field_get_word(field, word, out text, out length), IntPtr.Zero, "word");
        return Lent(text, length);
    }

    private static string Amount(IntPtr answers, uint field)
    {
        long fen;
        return Native.fundrules_assessment_get_amount(answers, field, out fen) == Ok ? fen.ToString() : "-";
    }

    private static string Clause(IntPtr answers, uint question)
    {
        IntPtr text;
        UIntPtr length;
        int status = Native.fundrules_assessment_get_text(answers, question, ListClauses, UIntPtr.Zero, out text, out length);
        return status == Ok ? Lent(text, length) : "-";
    }

    private static int Main(string[] arguments)
    {
        uint acceptance = Number(Native.fundrules_question_find, "acceptance");
        uint clawback = Number(Native.fundrules_question_find, "clawback");
        uint verdict = Number(Native.fundrules_field_find, "acceptance.verdict");
        uint repayNow = Number(Native.fundrules_field_find, "clawback.repay_now");
        IntPtr regime, project, answers, error;
        byte[] name = Bytes("guangyuan");
        Check(Native.fundrules_regime_new(name, Length(name), out regime, out error), error, "regime");
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using (var ledger = new StreamReader(arguments[0], Encoding.UTF8))
        {
            string[] names = ledger.ReadLine().Split('\t');
            var facts = new uint[names.Length];
            for (int column = 1; column < names.Length; column++)
                facts[column] = Number(Native.fundrules_fact_find, names[column]);
            for (string row = ledger.ReadLine(); row != null; row = ledger.ReadLine())
            {
                string[] cells = row.Split('\t');
                byte[] id = Bytes(cells[0]);
                Check(Native.fundrules_project_new(id, Length(id), out project, out error), error, cells[0]);
                for (int column = 1; column < cells.Length; column++)
                {
                    byte[] cell = Bytes(cells[column]);
                    if (cell.Length > 0)
                        Check(Native.fundrules_project_set_text(project, facts[column], cell, Length(cell), 0, out error), error, names[column]);
                }
                Check(Native.fundrules_regime_assess(regime, project, Date, out answers, out error), error, cells[0]);
                output.Write(string.Join("\t", cells[0], Outcome(answers, acceptance), Verdict(answers, verdict), Outcome(answers, clawback), Amount(answers, repayNow), Clause(answers, clawback)));
                output.Write("\n");
                Native.fundrules_assessment_free(answers);
                Native.fundrules_project_free(project);
            }
        }
        output.Flush();
        Native.fundrules_regime_free(regime);
        return 0;
    }
}
