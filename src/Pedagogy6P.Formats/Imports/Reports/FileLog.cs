using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>
/// Gathers what is to be said of one foreign file while it is read. Each row is read once and then taken or left out. Not thread-safe.
/// </summary>
/// <param name="name">Name of the file.</param>
/// <param name="violations">The violations of the whole import.</param>
internal sealed class FileLog(string name, ViolationCollector violations)
{
    private const int MostShown = 10;
    private const int MostNotes = 50;

    private readonly Dictionary<string, (int Count, List<int> Rows)> _left = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _taken;

    public string Name => name;

    public string? Kind { get; set; }

    public string? Version { get; set; }

    public string? Encoding { get; set; }

    public string? Separator { get; set; }

    public string? Language { get; set; }

    public string? TimeZone { get; set; }

    public string? Refusal { get; private set; }

    /// <summary>Rows read so far.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Counts a row or entry.</summary>
    public void Read() => RowsRead++;

    /// <summary>Forgets the rows, because the file is read from its start again.</summary>
    public void Restart()
    {
        (RowsRead, _taken) = (0, 0);
        _left.Clear();
    }

    /// <summary>Accounts for the row read last: something of it is in the programme folder.</summary>
    public void Take() => _taken++;

    /// <summary>Accounts for the row read last: nothing of it is in the programme folder.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="reason">Why, in plain English; the same words for the same reason, without values of the row.</param>
    public void LeaveOut(int row, string reason)
    {
        (int count, List<int> rows) = _left.GetValueOrDefault(reason, (0, []));
        if (rows.Count < MostShown)
        {
            rows.Add(row);
        }

        _left[reason] = (count + 1, rows);
    }

    /// <summary>Says something once.</summary>
    public void Note(string note)
    {
        if (_said.Count < MostNotes && _said.Add(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>The file is not read.</summary>
    /// <param name="wayOn">What it is and what to do instead.</param>
    public void Refuse(string wayOn) => Refusal = wayOn;

    /// <summary>Something is wrong that keeps the import from being written.</summary>
    public void Violate(int? row, string? column, string? value, string expected) => violations.Add(name, row, column, value, expected);

    public ImportedFile Finish() => new()
    {
        Name = name, Kind = Kind, Version = Version, Encoding = Encoding, Separator = Separator, Language = Language, TimeZone = TimeZone,
        RowsRead = RowsRead, RowsTaken = _taken, Refusal = Refusal, Notes = [.. _notes],
        LeftOut = [.. _left.Select(entry => new LeftOutRows(entry.Key, entry.Value.Count, [.. entry.Value.Rows]))],
    };
}
