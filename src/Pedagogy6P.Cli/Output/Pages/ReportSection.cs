namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>A part of a <see cref="ReportDocument"/>: lines, a picture on pages, and a table.</summary>
/// <param name="Heading">Its heading; null for none.</param>
internal sealed record ReportSection(string? Heading)
{
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Draws what pages show above the table, as HTML; null for nothing.</summary>
    public Func<string>? Picture { get; init; }

    /// <summary>What the picture shows.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Heads of the table; none for no table.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>How many columns hold words; those after hold numbers.</summary>
    public int WordColumns { get; init; } = 1;

    /// <summary>Whether terminals leave it out: it repeats in full what other parts sum up.</summary>
    public bool OnlyOnPages { get; init; }
}
