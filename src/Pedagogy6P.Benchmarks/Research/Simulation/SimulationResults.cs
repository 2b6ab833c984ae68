using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>Every measure of every policy with its interval, and how it differs from ours. Immutable.</summary>
internal sealed class SimulationResults
{
    private readonly Dictionary<(string Policy, string Measure), Interval> _levels = [];
    private readonly Dictionary<(string Policy, string Measure), Interval> _differences = [];

    /// <summary>Works them out.</summary>
    /// <param name="programme">Id of the programme.</param>
    /// <param name="size">How much was simulated.</param>
    /// <param name="figures">What came of it.</param>
    public SimulationResults(string programme, SimulationSize size, ImmutableArray<PolicyFigures> figures)
    {
        (Programme, Size, Figures) = (programme, size, figures);
        var bootstrap = new WorldBootstrap(size.Worlds, size.Seed);
        PolicyFigures? ours = figures.FirstOrDefault(one => Is(one, OurPolicy.WholeName));
        foreach (PolicyFigures one in figures)
        {
            foreach (Measure measure in Measure.All)
            {
                _levels[(one.Policy.Name, measure.Id)] = bootstrap.Of(measure, one.Worlds.AsSpan());
                if (ours is not null && one != ours)
                {
                    _differences[(one.Policy.Name, measure.Id)] =
                        bootstrap.Difference(measure, ours.Worlds.AsSpan(), one.Worlds.AsSpan());
                }
            }
        }
    }

    public string Programme { get; }

    public SimulationSize Size { get; }

    public ImmutableArray<PolicyFigures> Figures { get; }

    /// <summary>A measure of a policy.</summary>
    public Interval Level(string policy, Measure measure) => _levels[(policy, measure.Id)];

    /// <summary>Ours less a policy; null for ours itself and without ours.</summary>
    public Interval? OursLess(string policy, Measure measure) =>
        _differences.TryGetValue((policy, measure.Id), out Interval found) ? found : null;

    private static bool Is(PolicyFigures one, string name) => string.Equals(one.Policy.Name, name, StringComparison.Ordinal);
}
