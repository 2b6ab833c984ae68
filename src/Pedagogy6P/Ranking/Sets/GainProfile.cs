using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;

namespace Pedagogy6P.Ranking.Sets;

/// <summary>
/// The gain that a candidate's score stands for, taken apart by competency and level; that of a chain is the gain of the module at its end.
/// Immutable.
/// </summary>
internal sealed class GainProfile
{
    /// <summary>Takes a candidate of a ranked query apart. The chains that it may begin with must be settled.</summary>
    public GainProfile(NumberedProgramme index, WorthFinder worths, in Candidate candidate)
    {
        LearnerQuery query = worths.Query;
        int module = worths.ChainFrom(candidate.Opens).LastOrDefault(candidate.Module);
        double gain = query.Gain(module);
        Own = gain < Need.SmallestGain ? 1
            : Openness.IsWanted(query, module)
                ? 1 - (gain / Math.Max(gain, Need.WantedGain(index.Records[module].Hours, index.TypicalHours)))
            : 0;
        OwnScore = candidate.Score * Own;
        Rate = candidate.Score * (1 - Own) / Math.Max(gain, Need.SmallestGain);
        Slices = Own >= 1 ? [] : [.. SlicesOf(index, query, module)];
    }

    /// <summary>The share of the score that is no gain: of a module that is wanted for more than it teaches, say. It is always
    /// left.</summary>
    public double Own { get; }

    /// <summary>The part of the score that is no gain.</summary>
    public double OwnScore { get; }

    /// <summary>What a unit of weighted gain scores.</summary>
    public double Rate { get; }

    /// <summary>The gain by competency.</summary>
    public ImmutableArray<GainSlice> Slices { get; }

    private static IEnumerable<GainSlice> SlicesOf(NumberedProgramme index, LearnerQuery query, int module)
    {
        ItemRange range = index.Records[module].Taught;
        for (int at = 0; at < index.Taught[range].Length; at++)
        {
            CompetencyAmount taught = index.Taught[range][at];
            (double goal, double mastery) = (query.Goals[taught.Competency], query.MasteryNow[taught.Competency]);
            if (Need.Gain(taught.Amount, goal, mastery) > 0 && query.Importance[taught.Competency] > 0)
            {
                yield return new GainSlice(
                    taught.Competency, mastery, Math.Min(taught.Amount, goal), query.Importance[taught.Competency]);
            }
        }
    }
}
