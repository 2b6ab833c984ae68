using System.Reflection;
using Microsoft.ML.Trainers.FastTree;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>
/// Where trees of ML.NET send missing values: it keeps a number by split that stands for them, and shows it nowhere in public.
/// </summary>
internal static class MissingStandIns
{
    /// <summary>
    /// By split the number a missing value is compared as; null where ML.NET keeps none: they then go right, as no comparison with NaN
    /// holds. Should a later ML.NET keep them elsewhere, the import is found to differ from its source and is not used.
    /// </summary>
    public static float[]? Of(RegressionTree tree)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        object? inner = typeof(RegressionTreeBase).GetField("_tree", Hidden)?.GetValue(tree);
        return inner?.GetType().GetField("DefaultValueForMissing", Hidden)?.GetValue(inner) as float[];
    }
}
