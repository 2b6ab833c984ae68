using Pedagogy6P.Formats.RiskTables.Writing;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// One of the outcomes asked for: a text, a number compared by value, or a threshold such as <c>&lt;10</c> or <c>&gt;=12,5</c>.
/// </summary>
internal sealed class OutcomeRule
{
    private readonly string _text;
    private readonly DecimalMark? _mark;
    private readonly string _comparison;
    private readonly WrittenNumber? _number;

    public OutcomeRule(string asked, DecimalMark? mark)
    {
        string text = CategoryText.Canonical(asked.Trim()).Replace("≤", "<=", StringComparison.Ordinal).Replace("≥", ">=",
            StringComparison.Ordinal);
        _mark = mark;
        _comparison = text.StartsWith("<=", StringComparison.Ordinal) || text.StartsWith(">=", StringComparison.Ordinal)
            ? text[..2] : text is ['<' or '>', ..] ? text[..1] : "";
        _number = WrittenNumber.TryRead(text[_comparison.Length..].Trim());
        if (_number is null)
        {
            _comparison = "";
        }

        _text = text;
    }

    /// <summary>Whether outcomes are compared with a threshold, so that they have to be numbers.</summary>
    public bool IsThreshold => _comparison.Length > 0;

    /// <summary>Whether an outcome differs from the text in letter case or spaces only.</summary>
    public bool IsNearly(string outcome) =>
        !IsThreshold && !Matches(outcome)
            && string.Equals(CategoryText.Folded(_text), CategoryText.Folded(outcome), StringComparison.Ordinal);

    /// <summary>Whether an outcome, in canonical text, is the one asked for.</summary>
    public bool Matches(string outcome) =>
        IsThreshold ? Value(outcome) is double found && Value(_number!.Value) is double limit && Holds(found, limit)
        : string.Equals(_text, outcome, StringComparison.Ordinal)
            || (_number is WrittenNumber asked && Value(outcome) is double value && Value(asked) is double number && number == value);

    /// <summary>Why an outcome cannot be compared with the threshold; null when it can.</summary>
    public string? Fault(string outcome) => !IsThreshold || Value(outcome) is not null ? null
        : WrittenNumber.TryRead(outcome) is { IsAmbiguous: true }
        ? "a number whose decimal mark can be told (--decimal comma or --decimal point)"
        : $"a number{(_number!.Value.Unit.Length > 0 ? $" with {_number.Value.Unit}" : "")} to compare with {_text}, or one of the other "
        + $"outcomes";

    private double? Value(string outcome) =>
        WrittenNumber.TryRead(outcome) is WrittenNumber number && string.Equals(number.Unit, _number?.Unit, StringComparison.Ordinal)
            ? Value(number) : null;

    // A plainly written 1.234 has a decimal point unless a comma was asked for.
    private double? Value(WrittenNumber number) => _mark == DecimalMark.Comma ? Known(number.AsComma)
        : _mark == DecimalMark.Point ? Known(number.AsPoint)
        : number.IsAmbiguous ? null : Known(double.IsNaN(number.AsPoint) ? number.AsComma : number.AsPoint);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private bool Holds(double found, double limit) => _comparison switch
    {
        "<" => found < limit,
        "<=" => found <= limit,
        ">" => found > limit,
        _ => found >= limit,
    };
}
