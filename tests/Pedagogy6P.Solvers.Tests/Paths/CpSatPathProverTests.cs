using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Solvers.Tests.Paths;

/// <summary>The prover itself: its options, and how it is stopped.</summary>
public sealed class CpSatPathProverTests
{
    [Fact]
    public void Options_that_make_no_sense_are_refused_with_all_that_is_wrong()
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            new CpSatPathProver(new CpSatOptions { Work = 0, Seconds = -1, Workers = 0 }));
        refused.Violations.Select(violation => violation.Column).ShouldBe(["Work", "Workers", "Seconds"]);
    }

    [Fact]
    public void Cancelled_work_ends()
    {
        using var source = new CancellationTokenSource();
        PedagogyEngine engine = Small.Engine();
        var prover = new CancellingProver(source);
        Should.Throw<OperationCanceledException>(() => engine.PlanPaths(Small.Learner, Small.Today,
            new PathRequest { Steps = 1, Prover = prover }, source.Token));
    }

    [Fact]
    public void Missing_arguments_are_refused() =>
        Should.Throw<ArgumentNullException>(() => new CpSatPathProver().Prove(null!, null!, CancellationToken.None));
}
