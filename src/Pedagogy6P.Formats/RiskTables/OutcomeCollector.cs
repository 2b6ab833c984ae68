using System.Collections.Immutable;
using System.Globalization;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Tells events from other outcomes and counts every one. Not thread-safe.</summary>
internal sealed class OutcomeCollector(RiskFileOptions options)
{
    private readonly TextCollector _texts = new();
    private readonly List<int> _counts = [];
    private readonly List<sbyte> _classes = [];

    /// <summary>Rows whose outcome is missing.</summary>
    public int Unknown { get; private set; }

    /// <summary>Rows whose outcome was not asked for.</summary>
    public int Other { get; private set; }

    public ImmutableArray<(string Outcome, int Rows)> Counts => [.. _counts.Select((count, code) => (_texts.TextOf(code), count)).OrderByDescending(pair => pair.count)];

    /// <summary>1 the event, 0 not, −1 left out.</summary>
    public int Add(ReadOnlySpan<byte> cell, out int code)
    {
        code = _texts.Add(CellNumber.Trim(cell));
        if (code < 0)
        {
            Unknown++;
            return -1;
        }

        if (code == _counts.Count)
        {
            _counts.Add(0);
            _classes.Add(ClassOf(_texts.TextOf(code)));
        }

        _counts[code]++;
        Other += _classes[code] < 0 ? 1 : 0;
        return _classes[code];
    }

    public string TextOf(int code) => _texts.TextOf(code);

    private sbyte ClassOf(string outcome) => IsOneOf(options.Positives, outcome) ? (sbyte)1
        : options.Negatives.IsEmpty || IsOneOf(options.Negatives, outcome) ? (sbyte)0 : (sbyte)-1;

    private static bool IsOneOf(ImmutableArray<string> asked, string outcome) => asked.Any(one => string.Equals(one, outcome, StringComparison.Ordinal) || SameNumber(one, outcome));

    private static bool SameNumber(string left, string right) =>
        double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out double a) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out double b) && a == b;
}
