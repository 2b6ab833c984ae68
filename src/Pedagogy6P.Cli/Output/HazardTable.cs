using System.Collections.Immutable;
using Pedagogy6P.Formats.Population;

namespace Pedagogy6P.Cli.Output;

/// <summary>The true dropout hazards of synthetic learners as a table, by learner, enrolment and week.</summary>
internal static class HazardTable
{
    public const string FileName = "true_hazards.csv";

    private static readonly string[] Columns = ["learner", "module", "session", "enrolled", "week", "silent_weeks", "frailty", "withdraw",
        "fail"];

    public static void Write(Stream stream, ImmutableArray<TrueHazard> hazards, CancellationToken cancellationToken)
    {
        var header = new CsvText();
        foreach (string column in Columns)
        {
            header.Cell(column);
        }

        stream.Write(header.EndRecord().ToUtf8());
        foreach (TrueHazard hazard in hazards)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.Write(Record(hazard));
        }
    }

    private static byte[] Record(TrueHazard hazard) => new CsvText()
        .Cell(hazard.LearnerId)
        .Cell(hazard.ModuleId)
        .Cell(hazard.SessionId)
        .Cell(NumberText.Day(hazard.Enrolled))
        .Cell(NumberText.Whole(hazard.Week))
        .Cell(NumberText.Whole(hazard.SilentWeeks))
        .Cell(hazard.Frailty)
        .Cell(hazard.Withdraw)
        .Cell(hazard.Fail)
        .EndRecord()
        .ToUtf8();
}
