using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A learner with what is true of them. Immutable.</summary>
internal sealed record TrueLearner
{
    /// <summary>Their number, which random numbers hang on.</summary>
    public required int Number { get; init; }

    /// <summary>Their record on the first day.</summary>
    public required Learner Record { get; init; }

    /// <summary>True mastery on the first day, per competency.</summary>
    public required double[] Mastery { get; init; }

    /// <summary>What they like in modules.</summary>
    public required double[] Taste { get; init; }

    /// <summary>How fast they learn, standard normal.</summary>
    public required double Ability { get; init; }

    /// <summary>How prone they are to leave, standard normal.</summary>
    public required double Frailty { get; init; }

    /// <summary>What they need and do not master on the first day, of their target roles and emerging.</summary>
    public required TrueGoal[] Goals { get; init; }

    /// <summary>What their practice asks; empty without one.</summary>
    public required TrueGoal[] Practice { get; init; }
}
