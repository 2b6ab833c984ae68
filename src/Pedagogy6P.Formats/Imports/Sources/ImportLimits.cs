using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>
/// How much of a foreign file is held at once, so that no file, however damaged or hostile, takes unbounded memory or time. Immutable and
/// thread-safe.
/// </summary>
public sealed record ImportLimits
{
    /// <summary>Longest cell of a table in bytes of UTF-8; 1 MiB by default.</summary>
    [Range(1, int.MaxValue)]
    public int LongestCell { get; init; } = 1 << 20;

    /// <summary>Longest row of a table in bytes of UTF-8; 8 MiB by default. Bounds what an unterminated quote takes in.</summary>
    [Range(1024, int.MaxValue)]
    public int LongestRow { get; init; } = 8 << 20;

    /// <summary>Most columns of a table; 4,096 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MostColumns { get; init; } = 4096;

    /// <summary>Largest file that has to be held whole, such as one JSON document, in bytes; 256 MiB by default.</summary>
    [Range(1, int.MaxValue)]
    public int LargestDocument { get; init; } = 256 << 20;

    /// <summary>Most files of an archive or folder; 10,000 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MostFiles { get; init; } = 10_000;

    /// <summary>Largest sum of the unpacked files of one archive in bytes; 16 GiB by default.</summary>
    [Range(1, double.MaxValue)]
    public long LargestArchive { get; init; } = 16L << 30;

    /// <summary>How many times larger than its packed form a file of an archive may be, when it is above 1 MiB; 250 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MostExpansion { get; init; } = 250;
}
