using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>Settings of a training by ML.NET. Immutable.</summary>
public sealed record MicrosoftMLTrainerOptions
{
    private const string Table = "ML.NET trainer options";

    /// <summary>The trainer. <see cref="MicrosoftMLTrainerKind.LightGbm"/> by default.</summary>
    public MicrosoftMLTrainerKind Trainer { get; init; } = MicrosoftMLTrainerKind.LightGbm;

    /// <summary>Number of trees, 1 to 10,000. 100 by default.</summary>
    [Range(1, 10_000)]
    public int Trees { get; init; } = 100;

    /// <summary>Leaves of a tree at most, 2 to 65,536. 20 by default.</summary>
    [Range(2, 65_536)]
    public int Leaves { get; init; } = 20;

    /// <summary>Rows of a leaf at least, from 1. 10 by default.</summary>
    [Range(1, int.MaxValue)]
    public int RowsPerLeaf { get; init; } = 10;

    /// <summary>What a tree counts, above 0 to 1. 0.1 by default.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Bins of a feature at most, 2 to 65,535. 255 by default.</summary>
    [Range(2, 65_535)]
    public int Bins { get; init; } = 255;

    /// <summary>Penalty on squared weights of linear models, from 0. 1 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double L2 { get; init; } = 1;

    /// <summary>Threads of tree trainers, from 1. 1 by default. Linear trainers use one, so that they repeat.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = 1;

    /// <summary>Seed of everything random. 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>Settings in words.</summary>
    public string Describe() => Trainer switch
    {
        MicrosoftMLTrainerKind.FastTree or MicrosoftMLTrainerKind.LightGbm => FormattableString.Invariant(
            $"{Name} of ML.NET, {Trees} trees, {Leaves} leaves, rate {LearningRate}, {RowsPerLeaf} rows per leaf, {Bins} bins"),
        _ => FormattableString.Invariant($"logistic regression by {Name} of ML.NET, L2 {L2}"),
    };

    private string Name => Trainer switch
    {
        MicrosoftMLTrainerKind.FastTree => "FastTree",
        MicrosoftMLTrainerKind.LightGbm => "LightGBM",
        MicrosoftMLTrainerKind.Sdca => "SDCA",
        _ => "L-BFGS",
    };

    internal void ThrowIfInvalid()
    {
        var violations = new ViolationCollector();
        if (!Enum.IsDefined(Trainer))
        {
            violations.Add(Table, null, nameof(Trainer), ((int)Trainer).ToString(CultureInfo.InvariantCulture),
                "one of " + string.Join(", ", Enum.GetNames<MicrosoftMLTrainerKind>()));
        }

        OptionRules.Check(this, Table, violations);
        violations.ThrowIfAny();
    }
}
