using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>
/// Makes up trainers for candidates: each can teach some modules, at most of the times, some hours a week, so that about half of the
/// candidates can be run. Used once.
/// </summary>
internal sealed class SupplyMaker(Dice dice, CohortShape shape, Offerings offerings, SessionTime[] times, int weeks)
{
    private const int TrainersOfModule = 3;
    private const double Available = 0.7;
    private const double RunShare = 0.5;
    private const double Fragmentation = 1.25;
    private const int Grid = 15;

    /// <summary>The candidates and trainers.</summary>
    public CohortSupply Make()
    {
        int[] candidates = [.. Enumerable.Range(0, offerings.Count).Where(offering => offerings.IsCandidate[offering])];
        int[] trainers = [.. Enumerable.Range(0, shape.Trainers)];
        ImmutableArray<int>[] able = [.. Enumerable.Range(0, shape.Modules).Select(_ => dice.Some(trainers, TrainersOfModule))];
        double all = candidates.Sum(offering => (double)offerings.Minutes[offering].Sum());
        double usual = Fragmentation * RunShare * all / (shape.Trainers * weeks);
        return new CohortSupply(new OpeningModel(
            [
                .. candidates.Select(offering => new OpeningCandidate(offerings.SessionId[offering]!, offerings.FirstWeek[offering],
                    [.. offerings.Minutes[offering]],
                    [.. able[offerings.Module[offering]].Where(_ => dice.Chance(Available)).Order()])),
            ],
            [
                .. trainers.Select(trainer => new OpeningTrainer(FormattableString.Invariant($"t{trainer:000}"),
                    [.. Enumerable.Repeat(Grid * (int)Math.Round(usual * dice.Between(0.6, 1.4) / Grid), weeks)])),
            ],
            Clashes(candidates)), candidates);
    }

    private ImmutableArray<(int One, int Other)> Clashes(int[] candidates)
    {
        var clashes = ImmutableArray.CreateBuilder<(int, int)>();
        for (int other = 0; other < candidates.Length; other++)
        {
            for (int one = 0; one < other; one++)
            {
                if (times[candidates[one]].Meets(times[candidates[other]]))
                {
                    clashes.Add((one, other));
                }
            }
        }

        return clashes.ToImmutable();
    }
}
