using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Formats.Tests.Decisions;

/// <summary>Decisions through lines of JSON and back.</summary>
internal static class JsonLines
{
    public static async IAsyncEnumerable<LoggedDecision> ThereAndBack(IAsyncEnumerable<LoggedDecision> decisions)
    {
        using var lines = new MemoryStream();
        await foreach (LoggedDecision logged in decisions)
        {
            lines.Write(DecisionJson.Line(logged));
        }

        lines.Position = 0;
        await foreach (LoggedDecision logged in DecisionJson.ReadAsync(lines, "decisions.jsonl"))
        {
            yield return logged;
        }
    }
}
