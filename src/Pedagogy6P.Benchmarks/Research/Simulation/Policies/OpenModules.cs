using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>What a learner may enrol in, whatever they need: the rules of the programme alone. Immutable.</summary>
internal static class OpenModules
{
    /// <summary>An engine that knows no goals, so that every module that the rules allow is feasible, and all count the same.</summary>
    public static PedagogyEngine Engine(Programme programme) => new(WithoutGoals(programme), new PedagogyOptions
    {
        Weights = NeedOnlyPolicy.Weights,
        AdvisedFactor = 1,
        ChainFactor = 0,
        DeclinedDays = 0,
    });

    /// <summary>The programme without what its roles ask.</summary>
    public static Programme WithoutGoals(Programme programme) =>
        new ProgrammeBuilder(programme.Tables with { RoleCompetencies = [] }).Build();
}
