using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Formats.Tests.Decisions;

/// <summary>A log that goes through lines of JSON is still what every log is.</summary>
public sealed class JsonLinesLogTests : DecisionLogContract
{
    protected override IDecisionLog Open() => new RewrittenLog();
}
