using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Runs everything that is published and writes it as one Markdown file.</summary>
internal static class ResultsDocument
{
    /// <summary>Runs and writes; the file is written after every case, so a run that is cut short leaves what it has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="data">The dataset.</param>
    /// <param name="export">A folder for the exported tables.</param>
    /// <param name="testTerm">Only split A with this term as test cohort, at L = 28, 14 and 56; null for everything.</param>
    /// <param name="ingestSeconds">What reading took.</param>
    public static void Write(string file, OuladDataset data, string export, string? testTerm, double ingestSeconds)
    {
        var text = new StringBuilder();
        var runner = new ProtocolRunner(data, new RecipeSettings());
        var terms = CohortSplit.TermsOf(data);
        text.AppendLine("# Withdrawal prediction on OULAD").AppendLine();
        text.AppendLine(
            "Made by `oulad DIR --export DIR2 --results FILE`. Data: Open University Learning Analytics dataset (Kuzilek, Hlosta, Zdrahal "
                + "2017), CC BY 4.0.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{data.ClickRows} click rows of {data.Enrolments.Length} enrolments; reading took {ingestSeconds:F1} s.").AppendLine();
        foreach (var term in testTerm is null ? [terms[^1], terms[^2]] : (string[])[testTerm])
        {
            foreach (var landmark in (ReadOnlySpan<int>)[28, 14, 56])
                Case(file, text, runner, new ProtocolCase(landmark, WithdrawalLabel.Withdrawn, term), export);
        }

        if (testTerm is not null)
            return;
        foreach (var label in (ReadOnlySpan<WithdrawalLabel>)[WithdrawalLabel.NotPassed, WithdrawalLabel.Within14Days])
            Case(file, text, runner, new ProtocolCase(28, label, terms[^1]), export);
        foreach (var landmark in (ReadOnlySpan<int>)[84, 7, 0])
            Case(file, text, runner, new ProtocolCase(landmark, WithdrawalLabel.Withdrawn, terms[^1]), export);
        text.AppendLine("## Split B, label y_withdrawn, L = 28").AppendLine();
        text.AppendLine(ResultsTables.LeaveOut(
            OuladProtocol.RunLeaveOut(runner, data, new ProtocolCase(28, WithdrawalLabel.Withdrawn, terms[^1]), Path.Combine(export, "B"),
                withLearners: true)));
        File.WriteAllText(file, text.ToString());
    }

    private static void Case(string file, StringBuilder text, ProtocolRunner runner, ProtocolCase which, string export)
    {
        var folder = Path.Combine(export,
            string.Create(CultureInfo.InvariantCulture, $"{which.TestTerm}-{TableExport.ColumnOf(which.Label)}-{which.Landmark}"));
        var result = runner.Run(which, folder, withLearners: true);
        text.AppendLine(CultureInfo.InvariantCulture,
            $"## Split A, test cohort {which.TestTerm}, label {TableExport.ColumnOf(which.Label)}, L = {which.Landmark}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Train {result.TrainRows} rows, test {result.Test.RowCount} rows.").AppendLine();
        text.AppendLine(ResultsTables.Models(result)).AppendLine(ResultsTables.Further(result));
        text.AppendLine(ResultsTables.Modules(result));
        if (which.Landmark == 28 && which.Label is WithdrawalLabel.Withdrawn)
            text.AppendLine(ResultsTables.Fairness(result));
        File.WriteAllText(file, text.ToString());
    }
}
