using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Says on standard error who was left out of a batch and why. Not thread-safe.</summary>
internal sealed class SkippedLearners(ToolHost host)
{
    private const int MostShown = 50;

    private readonly List<(string Learner, InputRefusedException Refusal)> _skipped = [];

    public void Add(string learner, InputRefusedException refusal) => _skipped.Add((learner, refusal));

    public void Tell()
    {
        (string Learner, InputRefusedException Refusal)[] learners = [.. _skipped.Where(skipped => skipped.Learner.Length > 0)];
        Tell(learners.Length, learners.Length == 1
            ? "1 learner was" : string.Create(CultureInfo.InvariantCulture, $"{learners.Length} learners were"),
            "because of what the tables say of them",
            learners.Select(skipped => $"{skipped.Learner}: {skipped.Refusal.Message}"));
        Violation[] rows = [.. _skipped.Where(skipped => skipped.Learner.Length == 0).SelectMany(skipped => skipped.Refusal.Violations)];
        Tell(rows.Length, rows.Length == 1
            ? "1 row was" : string.Create(CultureInfo.InvariantCulture, $"{rows.Length} rows were"), "because nobody can tell whose",
            rows.Select(violation => violation.ToString()));
    }

    private void Tell(int count, string were, string why, IEnumerable<string> lines)
    {
        if (count == 0)
        {
            return;
        }

        host.Error.WriteLine($"{were} left out {why}:");
        foreach (string line in lines.Take(MostShown))
        {
            host.Error.WriteLine($"  {line}");
        }

        if (count > MostShown)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  and {count - MostShown} more; 'pedagogy6p check FOLDER' lists everything"));
        }
    }
}
