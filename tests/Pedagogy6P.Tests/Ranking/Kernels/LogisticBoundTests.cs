using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>The logistic that refining computes is never beneath the true one, and not far above it.</summary>
public sealed class LogisticBoundTests
{
    private const int Modules = 4096;

    // Dot products from −100 to 100, dense around 0.
    private static float Feature(int module)
    {
        float at = ((2f * module) - Modules + 1) / Modules;
        return 100 * at * Math.Abs(at);
    }

    [Fact]
    public void Refined_preference_is_at_least_and_nearly_the_logistic()
    {
        string[] ids = [.. Enumerable.Range(0, Modules).Select(module => module.ToString("D5", CultureInfo.InvariantCulture))];
        var programme = new ProgrammeBuilder(Small.Tables with
        {
            Modules = [.. ids.Select(id => Small.Module with { Id = id })],
            ModuleCompetencies = [.. ids.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        }).Build();
        var features = ids.Select((id, module) => (id, Feature(module))).ToDictionary(pair => pair.id,
            pair => ImmutableArray.Create(pair.Item2), StringComparer.Ordinal);
        var options = new PedagogyOptions { Preference = new TastePreference(features) };
        Learner learner = Small.Learner with { Taste = [1] };
        foreach (InstructionSet set in Paths.Present)
        {
            var query = new BoundedQuery(new RankingCore(programme, options.Checked(), PanelKernels.Of(set)), learner, Small.Today);
            query.Screen(float.NegativeInfinity);
            query.Refine(float.NegativeInfinity, withTaste: false);
            float[] before = [.. query.Bounds];
            query.Refine(float.NegativeInfinity);

            // The largest difference is that of a preference of 0: what preference is worth in all, the need included.
            double whole = Enumerable.Range(0, Modules).Max(place => before[place] - (double)query.Bounds[place]);
            whole.ShouldBe(0.5 * query.Scalars.PreferenceWeight, 1e-4);
            for (int module = 0; module < Modules; module++)
            {
                int place = query.Place[module];
                double preference = 1 - ((before[place] - (double)query.Bounds[place]) / whole);
                double exact = 1 / (1 + Math.Exp(-Feature(module)));

                // Differences of two binary32 numbers near 1 carry a rounding of theirs; the packed dot product errs by a few thousandths
                // of its size.
                if (!(preference >= exact - 2e-6 && preference < exact + 0.02))
                {
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{set}, {Feature(module)}: {preference} for {exact}"));
                }
            }
        }
    }
}
