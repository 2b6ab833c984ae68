using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>
/// Takes in whose rows break the rules when an answer is about some learners only: those asked for stop it, the others are told. Not
/// thread-safe.
/// </summary>
/// <param name="asked">Ids of the learners that the answer is about.</param>
internal sealed class OtherLearners(IReadOnlyCollection<string> asked)
{
    private const int MostNamed = 5;

    private readonly List<string> _others = [];
    private readonly List<string> _unknown = [];
    private readonly List<Violation> _rows = [];
    private readonly List<InputRefusedException> _refusals = [];

    public void Add(string learner, InputRefusedException refusal)
    {
        if (learner.Length == 0)
        {
            _rows.AddRange(refusal.Violations);
        }
        else if (asked.Contains(learner, StringComparer.Ordinal))
        {
            _refusals.Add(refusal);
        }
        else
        {
            (refusal.Violations.All(violation => violation is { Column: "learner" }) ? _unknown : _others).Add(learner);
        }
    }

    /// <summary>Refuses what is wrong with those asked for, else says on standard error who else is at fault.</summary>
    /// <exception cref="InputRefusedException">Rows of somebody asked for break the rules.</exception>
    public void Tell(ToolHost host)
    {
        if (_refusals.Count > 0)
        {
            throw new InputRefusedException([.. _refusals.SelectMany(refusal => refusal.Violations)],
                _refusals.Sum(refusal => refusal.Count));
        }

        Note(host, _others, $"Note: rows of {Plural.Of(_others.Count, "other learner")} break the rules");
        Note(host, _unknown, $"Note: tables name {Plural.Of(_unknown.Count, "learner")} that learners.csv does not have");
        foreach (Violation violation in _rows.Take(MostNamed))
        {
            host.Error.WriteLine($"Note: left out: {violation}");
        }

        if (_rows.Count > MostNamed)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  and {_rows.Count - MostNamed} more; 'pedagogy6p check FOLDER' lists everything"));
        }
    }

    private static void Note(ToolHost host, List<string> named, string what)
    {
        if (named.Count > 0)
        {
            string names = string.Join("; ", named.Take(MostNamed)) + (named.Count > MostNamed ? "; …" : "");
            host.Error.WriteLine($"{what} ({names}). This answer does without them; 'pedagogy6p check FOLDER' lists them.");
        }
    }
}
