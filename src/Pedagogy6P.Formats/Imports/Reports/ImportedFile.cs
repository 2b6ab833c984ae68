using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>
/// What was made of one foreign file. Every row is accounted for: <see cref="RowsRead"/> is <see cref="RowsTaken"/> plus the rows of
/// <see cref="LeftOut"/>. Immutable; record equality compares lists by identity.
/// </summary>
public sealed record ImportedFile
{
    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>What it was recognised as; null when it was not.</summary>
    public string? Kind { get; init; }

    /// <summary>Version of its format, where it can be told.</summary>
    public string? Version { get; init; }

    /// <summary>Encoding of its text, where it is text.</summary>
    public string? Encoding { get; init; }

    /// <summary>Separator of its cells, where it is a table: <c>comma</c>, <c>semicolon</c> or <c>tab</c>.</summary>
    public string? Separator { get; init; }

    /// <summary>Language its words and dates were read in, where that matters.</summary>
    public string? Language { get; init; }

    /// <summary>Time zone its local times were read in, where it has any.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Rows or entries read, the header left out.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows or entries that the programme folder has something of.</summary>
    public int RowsTaken { get; init; }

    /// <summary>The others, by reason.</summary>
    public ImmutableArray<LeftOutRows> LeftOut { get; init; } = [];

    /// <summary>Why the file was not read at all and what to do instead; null when it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>What else is to be said of it, in plain English.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
