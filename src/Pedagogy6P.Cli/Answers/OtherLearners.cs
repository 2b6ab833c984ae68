using System.Globalization;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Takes in whose rows break the rules when an answer is about some learners only: those asked for stop it, the others are told. Not thread-safe.</summary>
/// <param name="asked">Ids of the learners that the answer is about.</param>
internal sealed class OtherLearners(IReadOnlyCollection<string> asked)
{
    private const int MostNamed = 5;

    private readonly List<string> _others = [];
    private readonly List<InputRefusedException> _refusals = [];

    public void Add(string learner, InputRefusedException refusal)
    {
        if (asked.Contains(learner, StringComparer.Ordinal))
        {
            _refusals.Add(refusal);
        }
        else
        {
            _others.Add(learner);
        }
    }

    /// <summary>Refuses what is wrong with those asked for, else says on standard error who else is at fault.</summary>
    /// <exception cref="InputRefusedException">Rows of somebody asked for break the rules.</exception>
    public void Tell(ToolHost host)
    {
        if (_refusals.Count > 0)
        {
            throw new InputRefusedException([.. _refusals.SelectMany(refusal => refusal.Violations)], _refusals.Sum(refusal => refusal.Count));
        }

        if (_others.Count > 0)
        {
            string names = string.Join(", ", _others.Take(MostNamed)) + (_others.Count > MostNamed ? ", …" : "");
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Note: rows of {_others.Count} other learner(s) break the rules ({names}); this answer does not need them, 'pedagogy6p check FOLDER' lists them."));
        }
    }
}
