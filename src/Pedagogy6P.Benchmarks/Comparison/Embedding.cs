using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>
/// What a host that searches by inner product would index: taste and features in the first half, and in the second a random projection
/// (Johnson and Lindenstrauss, 1984) of gaps against attainments, so that near vectors tend to be needed modules. Row vectors of
/// <see cref="Dimensions"/> floats.
/// </summary>
internal sealed class Embedding
{
    /// <summary>Numbers in a vector.</summary>
    public const int Dimensions = 32;

    private const int Projected = Dimensions - Workload.TasteLength;
    private const ulong Seed = 32;

    private readonly Dictionary<string, float[]> _directions = new(StringComparer.Ordinal);

    public Embedding(Workload workload)
    {
        var dice = new Dice(Seed);
        ProgrammeTables tables = workload.Programme.Tables;
        foreach (Competency competency in tables.Competencies)
        {
            _directions[competency.Id] = [.. Enumerable.Range(0, Projected).Select(_ => (float)(dice.Normal() / Math.Sqrt(Projected)))];
        }

        var taught = tables.ModuleCompetencies.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        var asked = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
        Modules = new float[tables.Modules.Length * Dimensions];
        for (int module = 0; module < tables.Modules.Length; module++)
        {
            string id = tables.Modules[module].Id;
            Fill(Modules.AsSpan(module * Dimensions, Dimensions), workload.Features[id],
                taught[id].Select(row => (row.CompetencyId, row.Attainment)));
        }

        Learners = new float[workload.Learners.Length * Dimensions];
        for (int number = 0; number < workload.Learners.Length; number++)
        {
            Learner learner = workload.Learners[number];
            Dictionary<string, double> known = learner.Mastery.ToDictionary(row => row.CompetencyId, row => row.Mastery,
                StringComparer.Ordinal);
            var gaps = learner.Roles.SelectMany(role => asked[role])
                .Select(row => (row.CompetencyId, row.Importance * Math.Max(0, row.Level - known.GetValueOrDefault(row.CompetencyId))));
            Fill(Learners.AsSpan(number * Dimensions, Dimensions), learner.Taste, gaps);
        }
    }

    /// <summary>Modules in the programme's order.</summary>
    public float[] Modules { get; }

    /// <summary>Learners in the workload's order.</summary>
    public float[] Learners { get; }

    private void Fill(Span<float> vector, ImmutableArray<float> taste, IEnumerable<(string Competency, double Amount)> amounts)
    {
        taste.CopyTo(vector);
        foreach ((string competency, double amount) in amounts)
        {
            float[] direction = _directions[competency];
            for (int i = 0; i < Projected; i++)
            {
                vector[Workload.TasteLength + i] += (float)(amount * direction[i]);
            }
        }
    }
}
