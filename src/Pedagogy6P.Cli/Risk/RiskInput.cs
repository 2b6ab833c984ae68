using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Reads risk tables for commands: a progress bar for people, and what was left out on standard error.</summary>
internal static class RiskInput
{
    private const int MostCohorts = 8;

    public static RiskFileTable Read(IRiskFile file, RiskFileOptions options, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        RiskFileTable? table = null;
        ProgressBar.Run(host, output, $"Reading {Path.GetFileName(file.Path)}",
            progress => table = file.Read(options, progress, cancellationToken));
        foreach (string note in Notes(file.Path, table!))
        {
            host.Error.WriteLine(note);
        }

        return table!;
    }

    private static IEnumerable<string> Notes(string path, RiskFileTable table)
    {
        string file = Path.GetFileName(path);
        if (table.OptedOut > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{file}: {table.OptedOut} of {Plural.Of(table.FileRows, "row")} opted out and "
                    + $"{Plural.Word(table.OptedOut, "was", "were")} not used.");
        }

        if (table.OtherOutcomes > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{file}: {table.OtherOutcomes} of {Plural.Of(table.FileRows, "row")} {Plural.Word(table.OtherOutcomes, "was", "were")} "
                    + $"left out because of {Plural.Word(table.OtherOutcomes, "its", "their")} outcome: it is neither the event nor one of "
                    + $"--negative.");
        }

        if (table.UnknownOutcomes > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{file}: {table.UnknownOutcomes} of {Plural.Of(table.FileRows, "row")} "
                    + $"{Plural.Word(table.UnknownOutcomes, "was", "were")} left out because "
                    + $"{Plural.Word(table.UnknownOutcomes, "its", "their")} outcome is missing.");
        }

        if (table.Cohorts.Length > 0)
        {
            IEnumerable<string> named = table.Cohorts.Length <= MostCohorts
                ? table.Cohorts : [.. table.Cohorts.Take(MostCohorts / 2), "…", .. table.Cohorts.TakeLast(MostCohorts / 2)];
            yield return $"{file}: cohorts in order, read as {table.CohortsReadAs}: {string.Join(" < ", named)}.";
        }

        foreach (string note in table.Notes)
        {
            yield return $"{file}: {note}";
        }
    }
}
