using System.Globalization;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>
/// Counts events by learner, module, day and kind, so that memory grows with what people did on how many days, not with the length of a
/// log. Not thread-safe.
/// </summary>
internal sealed class ActivityTally
{
    private readonly Dictionary<(int Learner, int Module, int Day, int Kind), double> _amounts = [];
    private Dictionary<(int Learner, int Module, int Day, int Kind), double>? _file;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>Number of rows it makes.</summary>
    public int Count => _amounts.Count;

    /// <summary>The rows, in the order in which they were first told of.</summary>
    public IEnumerable<(string Learner, string Module, DateOnly Day, string Kind, double Amount)> Rows =>
        _amounts.Select(entry => (_texts[entry.Key.Learner], _texts[entry.Key.Module], DateOnly.FromDayNumber(entry.Key.Day),
            _texts[entry.Key.Kind], entry.Value));

    /// <summary>The number by which a text is counted, for readers that look up each text once.</summary>
    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>
    /// Begins a file that may tell again what others told: of what several files say of a day, the largest amount counts, not the sum.
    /// </summary>
    public void BeginFile()
    {
        EndFile();
        _file = [];
    }

    /// <summary>Forgets what the file told, because it is read from its start again.</summary>
    public void RestartFile() => _file?.Clear();

    /// <summary>Ends it; amounts added from now on count by themselves.</summary>
    public void EndFile()
    {
        foreach (((int, int, int, int) key, double amount) in _file ?? [])
        {
            _amounts[key] = Math.Max(amount, _amounts.GetValueOrDefault(key));
        }

        _file = null;
    }

    /// <summary>Adds to an amount.</summary>
    public void Add(string learner, string module, DateOnly day, string kind, double amount = 1) =>
        Add(NumberOf(learner), NumberOf(module), day, NumberOf(kind), amount);

    /// <summary>Adds to an amount, by the numbers of <see cref="NumberOf"/>.</summary>
    public void Add(int learner, int module, DateOnly day, int kind, double amount = 1)
    {
        (int, int, int, int) key = (learner, module, day.DayNumber, kind);
        ref double total = ref CollectionsMarshal.GetValueRefOrAddDefault(_file ?? _amounts, key, out _);
        total += amount;
    }

    /// <summary>The rows as cells of <c>activity.csv</c>, those of learners and modules that are there.</summary>
    public IEnumerable<string?[]> Cells(Func<string, bool> isLearner, Func<string, bool> isModule) =>
        Rows.Where(row => isLearner(row.Learner) && isModule(row.Module)).Select(row => (string?[])
        [
            row.Learner, row.Module, row.Day.ToString("O", CultureInfo.InvariantCulture), row.Kind,
            row.Amount.ToString(CultureInfo.InvariantCulture),
        ]);
}
