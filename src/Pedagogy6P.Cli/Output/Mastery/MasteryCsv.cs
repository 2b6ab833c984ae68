using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Practice.Mastery.Tracking;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>Mastery as the table of a programme folder.</summary>
internal static class MasteryCsv
{
    private const double LeastEvidence = 0.01;

    public static ReadOnlySpan<byte> Header => "learner,competency,mastery,evidence,as_of\n"u8;

    /// <summary>
    /// Rows of a learner: those of the record in their order, moved where something was observed, then what was observed beside them; each
    /// as attained when it was observed last, and since when it fades.
    /// </summary>
    public static byte[] Of(Learner learner, ImmutableArray<TrackedMastery> known)
    {
        var text = new CsvText();
        Dictionary<string, TrackedMastery> observed = known.Where(one => one.Source == MasterySource.Observed)
            .ToDictionary(one => one.CompetencyId, StringComparer.Ordinal);
        foreach (MasteryEstimate row in learner.Mastery)
        {
            if (observed.Remove(row.CompetencyId, out TrackedMastery? moved))
            {
                Row(text, learner.Id, row.CompetencyId, moved.Attained, moved.Evidence, moved.LastObserved);
            }
            else
            {
                Row(text, learner.Id, row.CompetencyId, row.Mastery, row.Evidence, row.AsOf);
            }
        }

        foreach (TrackedMastery one in known.Where(one => observed.ContainsKey(one.CompetencyId)))
        {
            Row(text, learner.Id, one.CompetencyId, one.Attained, one.Evidence, one.LastObserved);
        }

        return text.ToUtf8();
    }

    private static void Row(CsvText text, string learner, string competency, double mastery, double evidence, DateOnly? asOf) =>
        text.Cell(learner).Cell(competency).Cell(Math.Round(mastery, 4)).Cell(Math.Round(Math.Max(LeastEvidence, evidence), 2))
            .Cell(asOf is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : "").EndRecord();
}
