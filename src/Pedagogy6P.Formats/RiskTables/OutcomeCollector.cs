using System.Collections.Immutable;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Tells events from other outcomes and counts every one. Not thread-safe.</summary>
internal sealed class OutcomeCollector(RiskFileOptions options, MissingWords missing)
{
    private readonly TextCollector _texts = new(missing);
    private readonly List<int> _counts = [];
    private readonly List<sbyte> _classes = [];
    private readonly List<(int Record, string Outcome, string Expected, bool Spelling)> _faults = [];
    private readonly ImmutableArray<OutcomeRule> _positives =
        [.. options.Positives.Select(asked => new OutcomeRule(asked, options.DecimalMark))];
    private readonly ImmutableArray<OutcomeRule> _negatives =
        [.. options.Negatives.Select(asked => new OutcomeRule(asked, options.DecimalMark))];
    private readonly ImmutableArray<OutcomeRule> _competing =
        [.. options.Competing.Select(asked => new OutcomeRule(asked, options.DecimalMark))];

    /// <summary>Rows whose outcome is missing.</summary>
    public int Unknown { get; private set; }

    /// <summary>Rows whose outcome was not asked for.</summary>
    public int Other { get; private set; }

    public ImmutableArray<OutcomeCount> Counts =>
        [.. _counts.Select((count, code) => new OutcomeCount(_texts.TextOf(code), count)).OrderByDescending(found => found.Rows)];

    /// <summary>
    /// Outcomes that are refused, each once: where it stands first, how it is written and what was expected. While nothing is the event,
    /// its spelling is nobody's fault: then the host asked for an outcome that never happens.
    /// </summary>
    public IEnumerable<(int Record, string Outcome, string Expected)> Faults =>
        _faults.Where(fault => !fault.Spelling || _classes.Contains(1)).Select(fault => (fault.Record, fault.Outcome, fault.Expected));

    /// <summary>1 the event, 0 not, −1 left out.</summary>
    public int Add(ReadOnlySpan<byte> cell, int record, out int code)
    {
        code = _texts.Add(CellNumber.Trim(cell));
        if (code < 0)
        {
            Unknown++;
            return -1;
        }

        if (code == _counts.Count)
        {
            string outcome = _texts.TextOf(code);
            _counts.Add(0);
            _classes.Add(ClassOf(outcome));
            LookFor(outcome, record, _texts.WrittenOf(code));
        }

        _counts[code]++;
        Other += _classes[code] < 0 ? 1 : 0;
        return _classes[code];
    }

    public string TextOf(int code) => _texts.TextOf(code);

    private sbyte ClassOf(string outcome) => _positives.Any(rule => rule.Matches(outcome)) ? (sbyte)1
        : _negatives.IsEmpty || _negatives.Any(rule => rule.Matches(outcome)) ? (sbyte)0 : (sbyte)-1;

    // Two thirds of the leavers would train a model as stayers if Withdrawn and WITHDRAWN were not withdrawn.
    private void LookFor(string outcome, int record, string written)
    {
        string[] asked = [.. options.Positives, .. options.Negatives, .. options.Competing];
        List<OutcomeRule> rules = [.. _positives, .. _negatives, .. _competing];
        if (rules.Exists(rule => rule.Matches(outcome)))
        {
            return;
        }

        if (rules.FindIndex(rule => rule.IsNearly(outcome)) is var nearly and >= 0)
        {
            string both = $"name both, for instance --positive {asked[nearly]} '{written}', if they mean the same";
            _faults.Add((record, written, $"{asked[nearly]} or a different word: they differ in letter case or spaces only ({both})",
                true));
        }
        else if (rules.Select(rule => rule.Fault(outcome)).FirstOrDefault(fault => fault is not null) is string fault)
        {
            _faults.Add((record, written, fault, false));
        }
    }
}
