using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Writes rows as numeric CSV for programs outside: the student, the three labels, then the features; an empty cell is missing.
/// </summary>
internal static class TableExport
{
    /// <summary>The columns that are neither a feature nor the given label.</summary>
    public static string IgnoredColumns(WithdrawalLabel label) =>
        string.Join(',', Enum.GetValues<WithdrawalLabel>().Where(other => other != label).Select(ColumnOf).Prepend("id_student"));

    /// <summary>The name of a label's column.</summary>
    public static string ColumnOf(WithdrawalLabel label) => label switch
    {
        WithdrawalLabel.Withdrawn => "y_withdrawn",
        WithdrawalLabel.NotPassed => "y_notpassed",
        _ => "y_14d",
    };

    /// <summary>Writes some rows of a landmark's table.</summary>
    public static void Write(string path, OuladDataset data, LandmarkTable table, int[] rows, ModuleRates? rates)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 16)
        { NewLine = "\n" };
        var labels = Enum.GetValues<WithdrawalLabel>();
        string[] prior = rates is null ? [] : ["module_prior"];
        writer.WriteLine(string.Join(',', (string[])["id_student", .. labels.Select(ColumnOf), .. table.Names, .. prior]));
        foreach (var row in rows)
        {
            var enrolment = CohortSplit.EnrolmentAt(data, table, row);
            writer.Write(enrolment.Student.ToString(CultureInfo.InvariantCulture));
            foreach (var label in labels)
                writer.Write(RiskSet.IsPositive(enrolment, table.Landmark, label) ? ",1" : ",0");
            for (var column = 0; column < table.Names.Count; column++)
                Write(writer, table.Column(column)[row]);
            if (rates is not null)
                Write(writer, rates[CohortSplit.PresentationAt(data, table, row).Module]);
            writer.WriteLine();
        }
    }

    /// <summary>Writes predictions as <c>row,label,probability</c>, in the order of the test rows.</summary>
    public static void WritePredictions(string path, ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities)
    {
        using var writer = new StreamWriter(path, append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { NewLine = "\n" };
        writer.WriteLine("row,label,probability");
        for (var row = 0; row < labels.Length; row++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row},{labels[row]},{probabilities[row]:R}"));
    }

    private static void Write(StreamWriter writer, double value)
    {
        Span<char> text = stackalloc char[32];
        writer.Write(',');
        if (!double.IsNaN(value) && value.TryFormat(text, out var written, "R", CultureInfo.InvariantCulture))
            writer.Write(text[..written]);
    }
}
