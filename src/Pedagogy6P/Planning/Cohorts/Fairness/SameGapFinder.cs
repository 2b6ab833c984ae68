using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Finds modules of one learner's seats that close the same gap. Used once.</summary>
internal sealed class SameGapFinder(RankingCore core, CohortProblem problem, int[] options)
{
    private const double Half = 0.5;

    private readonly List<CohortSameGap> _found = [];

    /// <summary>All pairs, by learner, then by the ids of their modules.</summary>
    public ImmutableArray<CohortSameGap> Find(IReadOnlyList<Learner> learners, DateOnly asOf)
    {
        QueryScratch scratch = core.NewScratch();
        for (int learner = 0; learner < learners.Count; learner++)
        {
            int[] modules = [.. problem.BundleOf(options, learner).ToArray()
                .Select(option => problem.Offerings.Module[problem.Offering[option]]).Order()];
            if (modules.Length < 2)
            {
                continue;
            }

            core.Compile(scratch, learners[learner], asOf);
            for (int other = 1; other < modules.Length; other++)
            {
                for (int one = 0; one < other; one++)
                {
                    Add(scratch.Query, modules[one], modules[other]);
                }
            }
        }

        return [.. _found];
    }

    private void Add(LearnerQuery query, int one, int other)
    {
        var competencies = ImmutableArray.CreateBuilder<string>();
        double shared = 0;
        foreach (CompetencyAmount taught in core.Index.Taught[one])
        {
            double gain = GainOf(query, taught);
            foreach (CompetencyAmount too in core.Index.Taught[other])
            {
                if (too.Competency == taught.Competency && Math.Min(gain, GainOf(query, too)) is var both and >= Need.SmallestGain)
                {
                    competencies.Add(core.Index.Competencies.Words[taught.Competency]);
                    shared += query.Importance[taught.Competency] * both;
                }
            }
        }

        double first = query.Gain(one), second = query.Gain(other);
        if (competencies.Count > 0 && shared >= Half * Math.Min(first, second))
        {
            (int lesser, int greater) = first <= second ? (one, other) : (other, one);
            _found.Add(new CohortSameGap(query.Learner.Id, core.Index.ModuleIds.Words[lesser], core.Index.ModuleIds.Words[greater],
                competencies.ToImmutable(), Math.Min(1, shared / Math.Min(first, second))));
        }
    }

    private static double GainOf(LearnerQuery query, CompetencyAmount taught) => query.Goals[taught.Competency] is var goal and > 0
        ? Need.Gain(taught.Amount, goal, query.MasteryNow[taught.Competency]) : 0;
}
