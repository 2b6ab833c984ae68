using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Proof.Trials;

/// <summary>What a trial of two sides is to be able to see. Immutable.</summary>
public sealed record TrialDesign
{
    /// <summary>Probability of seeing an effect where there is none, two-sided, 0.0001 to 0.5; 0.05 by default.</summary>
    [Range(0.0001, 0.5)]
    public double Alpha { get; init; } = 0.05;

    /// <summary>Probability of seeing the effect where there is one, 0.5 to 0.999; 0.8 by default.</summary>
    [Range(0.5, 0.999)]
    public double Power { get; init; } = 0.8;

    /// <summary>Share of persons who get the module, 0.01 to 0.99; one half by default.</summary>
    [Range(0.01, 0.99)]
    public double Share { get; init; } = 0.5;

    /// <summary>Persons in a group that is assigned as a whole, on average, 1 or more; 1, the default, assigns persons.</summary>
    [Range(1.0, 1e6)]
    public double ClusterSize { get; init; } = 1;

    /// <summary>Intracluster correlation ρ: the share of the outcome's variance that lies between groups, 0 to 1; 0 by default.</summary>
    [Range(0.0, 1.0)]
    public double IntraclusterCorrelation { get; init; }

    /// <summary>Coefficient of variation of the sizes of groups, 0 (all alike, the default) to 10.</summary>
    [Range(0.0, 10.0)]
    public double ClusterSizeVariation { get; init; }

    /// <summary>
    /// How many times more persons the trial takes because groups are assigned: 1 + ((1 + cv²)·m − 1)·ρ (Eldridge, Ashby and Kerry, 2006).
    /// </summary>
    public double DesignEffect => ClusterSize <= 1 ? 1
        : 1 + ((((1 + (ClusterSizeVariation * ClusterSizeVariation)) * ClusterSize) - 1) * IntraclusterCorrelation);
}
