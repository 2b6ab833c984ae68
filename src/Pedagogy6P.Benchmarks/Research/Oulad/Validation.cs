using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// What each idea of the recipe gives on the inner validation: fit on the terms before it, students of the outer test cohort on neither
/// side. Settings are chosen here and nowhere else.
/// </summary>
internal static class Validation
{
    private static readonly (string Name, RecipeSettings Settings)[] Variants =
    [
        ("recipe", new RecipeSettings()),
        ("direct part alone", new RecipeSettings { DirectShare = 1 }),
        ("staged part alone", new RecipeSettings { DirectShare = 0 }),
        ("without neighbouring days", new RecipeSettings { Offsets = [] }),
        ("without the two stages", new RecipeSettings { Staged = false }),
        ("without return weights", new RecipeSettings { ReturnWeights = false }),
        ("one seed", new RecipeSettings { Seeds = 1 }),
    ];

    /// <summary>Rows of variant, landmark, validation term, AUC, log-loss, calibration error, as a Markdown table.</summary>
    public static void Print(OuladDataset data, ProtocolCase which, TextWriter writer)
    {
        writer.WriteLine("| variant | validated on | L | AUC | log-loss | ECE | mean p | base rate |");
        writer.WriteLine("|---|---|---|---|---|---|---|---|");
        var terms = CohortSplit.TermsOf(data).TakeWhile(term => !string.Equals(term, which.TestTerm, StringComparison.Ordinal)).Skip(1)
            .ToList();
        foreach (var (name, settings) in Variants)
        {
            var runner = new ProtocolRunner(data, settings);
            foreach (var term in terms)
            {
                foreach (var landmark in (ReadOnlySpan<int>)[14, 28, 56])
                {
                    var s = runner.Validate(which with { Landmark = landmark }, term);
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"| {name} | {term} | {landmark} | {s.Auc:F4} | {s.LogLoss:F4} | {s.CalibrationError:F4} | {s.MeanProbability:F3} "
                            + $"| {s.BaseRate:F3} |"));
                }
            }
        }
    }
}
