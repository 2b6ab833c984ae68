using System.Globalization;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Says on standard error who was left out of a batch and why. Not thread-safe.</summary>
internal sealed class SkippedLearners(ToolHost host)
{
    private const int MostShown = 50;

    private readonly List<(string Learner, InputRefusedException Refusal)> _skipped = [];

    public void Add(string learner, InputRefusedException refusal) => _skipped.Add((learner, refusal));

    public void Tell()
    {
        if (_skipped.Count == 0)
        {
            return;
        }

        string learners = _skipped.Count == 1 ? "1 learner was" : string.Create(CultureInfo.InvariantCulture, $"{_skipped.Count} learners were");
        host.Error.WriteLine($"{learners} left out because of what the tables say of them:");
        foreach ((string learner, InputRefusedException refusal) in _skipped.Take(MostShown))
        {
            host.Error.WriteLine($"  {learner}: {refusal.Message}");
        }

        if (_skipped.Count > MostShown)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {_skipped.Count - MostShown} more; 'pedagogy6p check FOLDER' lists everything"));
        }
    }
}
