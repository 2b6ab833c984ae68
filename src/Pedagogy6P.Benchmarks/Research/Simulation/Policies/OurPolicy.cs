namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The whole engine, or all of it but one pillar; <c>docs/simulation.md</c> says what is left out with each.</summary>
/// <param name="without">The pillar left out; null for none.</param>
internal sealed class OurPolicy(Pillar? without) : ISimulationPolicy
{
    /// <summary>Name of the whole engine.</summary>
    public const string WholeName = "ours";

    public Pillar? Without => without;

    public string Name => NameWithout(without);

    public string Description => without switch
    {
        null => "all six pillars, with tastes, risks, mastery and refreshers kept up to date",
        Pillar.Personalised => "no goals, no schedule, no travel: every module that the rules allow counts the same",
        Pillar.Preventive => "no risk model and no weight of Retention",
        Pillar.Predictive => "no weight of Demand",
        Pillar.Participative => "no learnt tastes, no declared topics, no memory of declines",
        Pillar.Proof => "no weight of Evidence",
        _ => "no weight of Practice, no tracking and fading of mastery, no refreshers",
    };

    public IAdviser Begin(KnownWorld known) => new OurAdviser(known, new OurOptions(known, without));

    /// <summary>The name of the policy without a pillar.</summary>
    public static string NameWithout(Pillar? pillar) => pillar is Pillar one ? $"without-{one.ToString().ToLowerInvariant()}" : WholeName;
}
