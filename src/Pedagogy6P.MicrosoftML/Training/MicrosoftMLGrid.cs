using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>
/// Settings of ML.NET's trainers worth trying on tables of people: <c>new AutoOptions { FurtherSettings = MicrosoftMLGrid.All() }</c>.
/// Stateless and thread-safe.
/// </summary>
public static class MicrosoftMLGrid
{
    private static readonly MicrosoftMLTrainerKind[] Kinds = Enum.GetValues<MicrosoftMLTrainerKind>();

    private static readonly (int Trees, int Leaves)[] Sizes = [(100, 6), (200, 6), (100, 16), (200, 16)];

    private static readonly double[] Penalties = [1, 30, 300];

    /// <summary>Settings of all trainers.</summary>
    /// <param name="seed">Seed of everything random.</param>
    public static ImmutableArray<IModelSetting> All(int seed = 0) => [.. Kinds.SelectMany(kind => Of(kind, seed))];

    /// <summary>Settings of one trainer: two numbers of trees by two of leaves, or three penalties.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <exception cref="InputRefusedException">There is no such trainer.</exception>
    public static ImmutableArray<IModelSetting> Of(MicrosoftMLTrainerKind trainer, int seed = 0)
    {
        MicrosoftMLTrainerOptions options = new()
        {
            Trainer = trainer,
            LearningRate = 0.05,
            RowsPerLeaf = 30,
            Seed = seed
        };
        return trainer is MicrosoftMLTrainerKind.Sdca or MicrosoftMLTrainerKind.Lbfgs
            ? [.. Penalties.Select(penalty => new MicrosoftMLSetting(options with { L2 = penalty }))]
            : [.. Sizes.Select(size => new MicrosoftMLSetting(options with { Trees = size.Trees, Leaves = size.Leaves }))];
    }
}
