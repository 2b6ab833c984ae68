using System.Collections.Immutable;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Tells events from other outcomes and counts every one. Not thread-safe.</summary>
internal sealed class OutcomeCollector(RiskFileOptions options, MissingWords missing)
{
    private readonly TextCollector _texts = new(missing);
    private readonly List<int> _counts = [];
    private readonly List<sbyte> _classes = [];
    private readonly ImmutableArray<OutcomeRule> _positives = [.. options.Positives.Select(asked => new OutcomeRule(asked, options.DecimalMark))];
    private readonly ImmutableArray<OutcomeRule> _negatives = [.. options.Negatives.Select(asked => new OutcomeRule(asked, options.DecimalMark))];
    private readonly ImmutableArray<OutcomeRule> _competing = [.. options.Competing.Select(asked => new OutcomeRule(asked, options.DecimalMark))];

    /// <summary>Rows whose outcome is missing.</summary>
    public int Unknown { get; private set; }

    /// <summary>Rows whose outcome was not asked for.</summary>
    public int Other { get; private set; }

    public ImmutableArray<(string Outcome, int Rows)> Counts => [.. _counts.Select((count, code) => (_texts.TextOf(code), count)).OrderByDescending(pair => pair.count)];

    /// <summary>1 the event, 0 not, −1 left out.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="code">The number of the outcome, −1 when it is missing.</param>
    /// <param name="fault">What was expected instead when the outcome is refused, once per outcome; else null.</param>
    public int Add(ReadOnlySpan<byte> cell, out int code, out string? fault)
    {
        fault = null;
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
            fault = FaultOf(outcome);
        }

        _counts[code]++;
        Other += _classes[code] < 0 ? 1 : 0;
        return _classes[code];
    }

    public string TextOf(int code) => _texts.TextOf(code);

    private sbyte ClassOf(string outcome) => _positives.Any(rule => rule.Matches(outcome)) ? (sbyte)1
        : _negatives.IsEmpty || _negatives.Any(rule => rule.Matches(outcome)) ? (sbyte)0 : (sbyte)-1;

    // Two thirds of the leavers would train a model as stayers if Withdrawn and WITHDRAWN were not withdrawn.
    private string? FaultOf(string outcome)
    {
        ImmutableArray<OutcomeRule> rules = [.. _positives, .. _negatives, .. _competing];
        if (rules.Any(rule => rule.Matches(outcome)))
        {
            return null;
        }

        int nearly = rules.ToList().FindIndex(rule => rule.IsNearly(outcome));
        string asked = nearly < 0 ? "" : options.Positives.Concat(options.Negatives).Concat(options.Competing).ElementAt(nearly);
        return nearly < 0 ? _positives.Concat(_negatives).Select(rule => rule.Fault(outcome)).FirstOrDefault(fault => fault is not null)
            : $"{asked} or a different word: they differ in letter case or spaces only (name both, for instance --positive {asked} '{outcome}', if they mean the same)";
    }
}
