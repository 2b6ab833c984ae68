using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.Cli.Risk;

/// <summary>What is to be fitted, and how.</summary>
internal sealed record TrainingSettings
{
    public required ModelKind Kind { get; init; }

    /// <summary>Whether <see cref="ModelKind.Auto"/> tries ML.NET's trainers, too.</summary>
    public bool WithMicrosoftML { get; init; }

    /// <summary>Number of trees; null leaves it to validation.</summary>
    public int? Trees { get; init; }

    /// <summary>Depth of the trees; null leaves it to validation.</summary>
    public int? Depth { get; init; }

    public int Bins { get; init; } = 256;

    public int Threads { get; init; } = 1;

    public long Seed { get; init; }

    /// <summary>Outcomes that compete with the event of a hazard model.</summary>
    public IReadOnlyList<string> Competing { get; init; } = [];

    public double PeriodDays { get; init; } = 7;

    public double HorizonDays { get; init; } = 14;

    /// <summary>Whether the trees are settled by the command line, so that nothing is left to tune.</summary>
    public bool TreesGiven => Trees is not null || Depth is not null;

    /// <summary>Boosted trees as the command line has them.</summary>
    public BoostingOptions Boosting
    {
        get
        {
            BoostingOptions defaults = new() { Bins = Bins, Threads = Threads, Seed = Seed };
            return defaults with { Trees = Trees ?? defaults.Trees, MaximumDepth = Depth ?? defaults.MaximumDepth };
        }
    }
}
