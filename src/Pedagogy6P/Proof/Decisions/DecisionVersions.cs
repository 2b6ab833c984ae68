using System.Reflection;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>What a list was made with, as the host names it: file hashes, release numbers. Empty where there is none. Immutable.</summary>
public sealed record DecisionVersions
{
    /// <summary>Version of this library.</summary>
    public static string ThisLibrary { get; } = typeof(DecisionVersions).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Version of the programme.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Version of the models behind the terms (retention, preference).</summary>
    public string Model { get; init; } = "";

    /// <summary>Version of the policy, beside its name, for one that is drawn from a model.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Version of the demand forecast.</summary>
    public string Forecast { get; init; } = "";

    /// <summary>Version of the library that ranked; that of this one by default.</summary>
    public string Library { get; init; } = ThisLibrary;
}
