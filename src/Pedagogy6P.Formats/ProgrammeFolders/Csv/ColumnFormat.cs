using System.Collections.Immutable;
using System.Globalization;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>One column of a table: the single description that reading, writing, the data package and the reference page share.</summary>
internal sealed class ColumnFormat(string name, CellType type, string description)
{
    /// <summary>First and last year of a month: counts beyond are slips, and series would have to reach to them.</summary>
    public const int FirstYear = 1800;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2199;

    public string Name => name;

    public CellType Type => type;

    public string Description => description;

    /// <summary>What an empty cell or an absent column means; null when the column is required.</summary>
    public string? Absent { get; init; }

    public bool Required => Absent is null;

    public string? Unit { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>True when the minimum itself is not allowed.</summary>
    public bool AboveMinimum { get; init; }

    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Table whose ids the cells name or whose row gives empty cells their meaning; null for none.</summary>
    public string? References { get; init; }

    /// <summary>Position in the table's own order, set when the table takes the column in.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The number an empty optional cell stands for; null when it stands for no number.</summary>
    public double? AbsentNumber =>
        double.TryParse(Absent, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>A lawful number to go on with after a malformed cell was reported, so that it causes no second report.</summary>
    public double Fallback => AbsentNumber ?? (AboveMinimum ? Minimum + 1 : Minimum) ?? 0;

    /// <summary>What a lawful cell is, in words.</summary>
    public string Expected => type switch
    {
        CellType.Number => "a number" + Range,
        CellType.Integer => "a whole number" + Range,
        CellType.Date => "a day as YYYY-MM-DD",
        CellType.Time => "a date and time with its offset, such as 2026-09-01T08:30:00+02:00",
        CellType.Month => FormattableString.Invariant($"a month as YYYY-MM, from {FirstYear}-01 to {LastYear}-12"),
        CellType.Word => "one of " + string.Join(", ", Words),
        CellType.WordList => "a list separated by ';' of " + string.Join(", ", Words),
        CellType.IdList => "ids separated by ';', none of them empty",
        CellType.CountList => "ids with whole numbers, separated by ';', such as nurse:3;lawyer:1",
        CellType.LanguageList => "language tags separated by ';', none of them empty",
        CellType.Slots =>
            "slots such as 'Mon-Fri 18:00-20:00;Sat 09:00-12:30' (days Mon to Sun, times 00:00 to 23:59, 24:00 only as an end, start and "
                + "end different)",
        CellType.Language => "a BCP 47 language tag such as fr or en-GB",
        CellType.Id => "an id of 1 to 100 characters without ';', control characters or white space at the ends",
        _ => "a text",
    };

    private string Range => (Minimum, Maximum) switch
    {
        (double low, double high) when AboveMinimum => string.Create(CultureInfo.InvariantCulture, $" above {low} and up to {high}"),
        (double low, double high) => string.Create(CultureInfo.InvariantCulture, $" from {low} to {high}"),
        (double low, null) when AboveMinimum => string.Create(CultureInfo.InvariantCulture, $" above {low}"),
        (double low, null) => string.Create(CultureInfo.InvariantCulture, $" of {low} or more"),
        _ => "",
    };
}
