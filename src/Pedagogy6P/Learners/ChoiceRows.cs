using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Learners;

/// <summary>The choices that a roster is built with, and what is wrong with them. Not thread-safe.</summary>
internal sealed class ChoiceRows(ProgrammeTables programme)
{
    private readonly TableRows<Choice> _rows = new(ChoiceRules.Table, item => item.LearnerId);

    public void Add(Choice choice, int? row) => _rows.Add(choice, row);

    /// <summary>Checks the choices of learners who are not left out; gives them, each once.</summary>
    public ImmutableArray<Choice> Check(ViolationCollector violations, HashSet<string> learners, HashSet<string> left)
    {
        if (_rows.Count == 0)
        {
            return [];
        }

        var rules = new ChoiceRules(programme);
        var known = new Dictionary<string, Choice>(StringComparer.Ordinal);
        var histories = new Dictionary<string, ChoiceHistory>(StringComparer.Ordinal);
        var sound = ImmutableArray.CreateBuilder<Choice>(_rows.Count);
        foreach ((Choice choice, RowReport report) in _rows.Reporting(violations))
        {
            if (choice.LearnerId is null || left.Contains(choice.LearnerId))
            {
                continue;
            }

            int before = violations.Count;
            rules.Check(choice, report);
            report.Known("learner", choice.LearnerId, learners, "a learner");
            bool isSound = violations.Count == before;
            if (choice.Id is null)
            {
                continue;
            }

            if (!known.TryAdd(choice.Id, choice))
            {
                if (isSound && !choice.SaysTheSameAs(known[choice.Id]))
                {
                    report.Add("id", choice.Id, "an id that no earlier row has, or the same row once more");
                }

                continue;
            }

            Apply(choice, isSound, histories, report);
            sound.Add(choice);
        }

        return sound.DrainToImmutable();
    }

    /// <summary>Reports what makes no sense after what was chosen before.</summary>
    public static void CheckSense(Choice choice, ChoiceHistory history, RowReport report)
    {
        if (history.WhyNot(choice) is string expected)
        {
            bool undoes = choice.Kind == ChoiceKind.Undone;
            report.Add(undoes ? "undoes" : "fact", undoes ? choice.UndoesId : choice.Fact, expected);
        }
    }

    // One that is refused is applied too, so that whatever takes it back is not refused for its sake.
    private static void Apply(Choice choice, bool isSound, Dictionary<string, ChoiceHistory> histories, RowReport report)
    {
        if (!histories.TryGetValue(choice.LearnerId, out ChoiceHistory? history))
        {
            histories.Add(choice.LearnerId, history = new ChoiceHistory());
        }

        if (isSound)
        {
            CheckSense(choice, history, report);
        }

        history.Apply(new StoredChoice(history.Sequence + 1, choice));
    }
}
