using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>One study of a module's effect on learning.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Id">Name of the study, unique within the module.</param>
/// <param name="Design">Its design.</param>
/// <param name="Effect">Standardised mean difference, Hedges' g, from −100 to 100.</param>
/// <param name="StandardError">Standard error of the effect, from 0.0001 to 100.</param>
/// <param name="SampleSize">Number of participants, above 0.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Source">Where it can be read.</param>
public sealed record Study([property: JsonPropertyName("module")] string ModuleId, string Id, StudyDesign Design, double Effect,
    double StandardError, int SampleSize, int Year,
    string Source)
{
    /// <summary>Largest effect, in absolute value, and largest standard error: 100 standard deviations, which no study has found.</summary>
    public const double LargestEffect = 100;

    /// <summary>Smallest standard error: 0.0001, for which it would take 400 million persons.</summary>
    public const double SmallestStandardError = 1e-4;

    /// <summary>Audiences it speaks for; empty means all.</summary>
    public ImmutableArray<string> Audiences { get; init => field = value.IsDefault ? [] : value; } = [];
}
