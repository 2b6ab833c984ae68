using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Which column of a risk file means what. Names are compared ordinally; every named column must be in the file.</summary>
public sealed record RiskFileOptions
{
    /// <summary>Column with the outcome; null when outcomes are unknown. Default null.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// Outcomes that are the event. Texts are compared ordinally, numbers by value (<c>1</c> is <c>1.0</c>); <c>&lt;10</c>, <c>&lt;=</c>,
    /// <c>&gt;</c> and <c>&gt;=</c> ask for outcomes that are numbers on that side. An outcome that differs from one asked for in letter
    /// case or spaces only is refused. Needed with <see cref="Label"/>.
    /// </summary>
    public ImmutableArray<string> Positives { get; init; } = [];

    /// <summary>
    /// Outcomes that are not the event; rows with any other are left out. Default empty: everything known that is not the event.
    /// </summary>
    public ImmutableArray<string> Negatives { get; init; } = [];

    /// <summary>Outcomes that compete with the event; they count as not the event, and their spelling is checked. Default none.</summary>
    public ImmutableArray<string> Competing { get; init; } = [];

    /// <summary>
    /// The decimal mark of the file; the other mark may then group thousands. Default null: the columns that show one decide.
    /// </summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>The order of dates in the file, years of four digits first apart. Default null: the columns that show one decide.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>
    /// What to make of columns of dates, in this order; features are named <c>column part</c>. Default nothing: such columns are left out.
    /// </summary>
    public ImmutableArray<DatePart> DateParts { get; init; } = [];

    /// <summary>
    /// More words for a missing value, in any letter case. Default none; see <see cref="RiskFile"/> for the usual ones.
    /// </summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Columns that are not features. Default none.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>
    /// Columns whose values are categories even when they look like numbers. Default none; a column of words is categorical anyhow.
    /// </summary>
    public ImmutableArray<string> Categorical { get; init; } = [];

    /// <summary>
    /// Columns of words that stay features however many different ones they have, see <see cref="RiskFile.MostCategories"/>. Default
    /// none.
    /// </summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>Columns to compare groups of people by. They stay features unless they are ignored, too. Default none.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Column with the person's id, never a feature. Default null: every row is its own person.</summary>
    public string? Person { get; init; }

    /// <summary>
    /// Column with the cohort, never a feature. Cohorts are put in order as numbers, as dates in digits, as terms of the year (a year with
    /// a number, a month or a season in English or French), or as names that differ in numbers and single letters only; a column that can
    /// be read in ways that order it differently is refused. Default null.
    /// </summary>
    public string? Order { get; init; }

    /// <summary>Column with a time as a number ≥ 0, never a feature; see <see cref="RiskFileTable.Times"/>. Default null.</summary>
    public string? Time { get; init; }

    /// <summary>
    /// Column that says who opted out of risk profiling, never a feature: 1, true, yes, y, vrai, oui, o or x; 0, false, no, n, faux, non or
    /// nothing for the others, in any letter case. Anything else is refused. Nothing else of such a row is kept. Default null.
    /// </summary>
    public string? OptOut { get; init; }

    /// <summary>
    /// The features of a model that the file is read for; columns beyond them are ignored. Default null: features and their types are found
    /// in the file.
    /// </summary>
    public FeatureSchema? Schema { get; init; }

    /// <summary>Features of <see cref="Schema"/> whose column has another name in the file. Default none.</summary>
    public ImmutableDictionary<string, string> Renamed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Numeric features of <see cref="Schema"/> that a file may lack, and the value they then have in every row. Default none.
    /// </summary>
    public ImmutableDictionary<string, double> Defaults { get; init; } = ImmutableDictionary<string, double>.Empty;
}
