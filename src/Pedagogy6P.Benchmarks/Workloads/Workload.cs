using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>A generated programme, its learners and the feature vectors of its modules. Immutable.</summary>
internal sealed record Workload(
    WorkloadShape Shape, Programme Programme, Learner[] Learners, IReadOnlyDictionary<string, ImmutableArray<float>> Features)
{
    private readonly TastePreference _preference = new(Features);

    /// <summary>Numbers in a taste or feature vector.</summary>
    public const int TasteLength = 16;

    /// <summary>The query date of every workload.</summary>
    public static DateOnly AsOf { get; } = new(2027, 1, 4);

    public string Name => Shape.Name;

    public int Modules => Programme.Modules.Length;

    /// <summary>The options all implementations follow: default weights, taste vectors, and the given risk model.</summary>
    public PedagogyOptions Options(IDropoutRisk? risk = null) => new()
    {
        Preference = _preference,
        DropoutRisk = risk ?? UnknownDropoutRisk.Instance,
    };
}
