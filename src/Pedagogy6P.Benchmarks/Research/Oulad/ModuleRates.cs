using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>The share of positives of each module among training rows: what a model knows of the module itself.</summary>
internal sealed class ModuleRates
{
    private readonly Dictionary<string, double> _rates;

    public ModuleRates(OuladDataset data, LandmarkTable table, int[] train, Func<OuladEnrolment, bool> isPositive)
    {
        _rates = train.GroupBy(row => CohortSplit.PresentationAt(data, table, row).Module, StringComparer.Ordinal)
            .ToDictionary(group => group.Key,
            group => group.Average(row => isPositive(CohortSplit.EnrolmentAt(data, table, row)) ? 1.0 : 0.0), StringComparer.Ordinal);
    }

    /// <summary>The rate of a module; missing when it never trained.</summary>
    public double this[string module] => _rates.TryGetValue(module, out var rate) ? rate : double.NaN;
}
