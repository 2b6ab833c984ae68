using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>The log in memory.</summary>
public sealed class InMemoryDecisionLogTests : DecisionLogContract
{
    protected override IDecisionLog Open() => new InMemoryDecisionLog();
}
