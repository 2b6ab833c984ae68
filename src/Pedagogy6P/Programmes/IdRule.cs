using System.Buffers;

namespace Pedagogy6P.Programmes;

/// <summary>What an id of the programme format looks like.</summary>
internal static class IdRule
{
    /// <summary>The rule in words.</summary>
    public const string Expected = "an id of 1 to 100 characters without ';', control characters or white space at the ends";

    private const int Longest = 100;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([';', .. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>Whether a text is an id. Allocates nothing.</summary>
    public static bool IsMet(string? id) =>
        id is { Length: >= 1 and <= Longest } && !char.IsWhiteSpace(id[0]) && !char.IsWhiteSpace(id[^1])
        && !id.AsSpan().ContainsAny(Forbidden);
}
