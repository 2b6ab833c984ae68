using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

/// <summary>A contestant that takes as long as it is told to, and writes down when it was its turn.</summary>
internal sealed class ScriptedContestant(string name, int available, Func<int, double> seconds, List<string>? turns = null)
    : Contestant("case of " + name, name, threads: 1, modules: 50, available)
{
    /// <summary>Learners of each run, in order.</summary>
    public List<int> Runs { get; } = [];

    public override double Measure(Clock clock)
    {
        turns?.Add(Implementation);
        Runs.Add(Learners);
        return seconds(Learners);
    }

    protected override void Prepare()
    {
    }

    protected override void Run()
    {
    }
}
