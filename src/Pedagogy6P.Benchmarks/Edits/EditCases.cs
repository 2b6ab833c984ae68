using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Paths;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Edits;

/// <summary>
/// Random cases of a programme: a learner and a module that they cannot take, or that does not stand first. Every answer is ranked again.
/// </summary>
internal sealed class EditCases(PathWorkload workload)
{
    private const ulong Seed = 17;
    private const ulong WarmSeed = 18;

    private readonly PedagogyEngine _engine = new(workload.Programme);

    /// <summary>Runs cases until so many had edits that reach the aim, or four times as many were tried.</summary>
    /// <param name="aim">The aim.</param>
    /// <param name="wanted">How many cases with edits.</param>
    /// <param name="warm">Cases before the first that is timed, so that rare ways through the search are compiled.</param>
    /// <param name="cancellation">Ends the cases.</param>
    public EditFigures Run(EditAim aim, int wanted, int warm, CancellationToken cancellation)
    {
        var other = new Dice(WarmSeed);
        for (int call = 0; call < warm; call++)
        {
            Ask(other, aim, cancellation);
        }

        var dice = new Dice(Seed);
        var times = new List<double>();
        int found = 0, confirmed = 0, least = 0, impossible = 0, notFound = 0, edits = 0;
        for (int tried = 0; found < wanted && tried < 4 * wanted; tried++)
        {
            cancellation.ThrowIfCancellationRequested();
            SmallestEdits answer = null!;
            double time = 1e3 * Clock.Processor.Time(() => answer = Ask(dice, aim, cancellation));
            if (answer.Outcome == EditOutcome.AlreadySo)
            {
                continue;
            }

            times.Add(time);
            impossible += answer.Outcome == EditOutcome.Impossible ? 1 : 0;
            notFound += answer.Outcome == EditOutcome.NotFound ? 1 : 0;
            if (answer.Outcome == EditOutcome.Found)
            {
                found++;
                edits += answer.Edits.Length;
                confirmed += IsReached(answer) ? 1 : 0;
                least += answer.IsLeast ? 1 : 0;
            }
        }

        times.Sort();
        double each = (double)edits / Math.Max(1, found);
        return new EditFigures(aim, workload.Name, found, confirmed, least, impossible, notFound, each, [.. times]);
    }

    private SmallestEdits Ask(Dice dice, EditAim aim, CancellationToken cancellation) => _engine.MakePossible(
        workload.Learners[dice.Below(workload.Learners.Length)], workload.AsOf,
        workload.Programme.Modules[dice.Below(workload.Programme.Modules.Length)].Id, new EditRequest { Aim = aim }, cancellation);

    private bool IsReached(SmallestEdits answer) => answer.Aim == EditAim.First
        ? _engine.Recommend(answer.Edited, workload.AsOf, k: 1).Recommendations is [var first] && IsAbout(first.ModuleId, answer)
        : _engine.WhyNot(answer.Edited, new RecommendationQuery(workload.AsOf, 1), answer.ModuleId).Reasons.IsEmpty;

    private static bool IsAbout(string module, SmallestEdits answer) => string.Equals(module, answer.ModuleId, StringComparison.Ordinal);
}
