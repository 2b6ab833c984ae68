using System.Globalization;

namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>What stands beside a number: its sign, a percent sign, a currency, or the marks that could be had.</summary>
internal static class NumberUnit
{
    // Longer names first: "US$" ends in "$". A code and a sign for the same currency are one unit.
    private static readonly (string Written, string Unit)[] Currencies =
    [
        ("euros", "€"), ("euro", "€"), ("EUR", "€"), ("US$", "$"), ("USD", "$"), ("GBP", "£"), ("CHF", "CHF"), ("Fr.", "CHF"), ("JPY",
            "¥"), ("CAD", "CA$"), ("CA$", "CA$"),
    ];

    private static readonly string[] Marks = ["/100", "/20", "/10"];

    /// <summary>The text without sign and unit, its spaces trimmed.</summary>
    public static ReadOnlySpan<char> Strip(string text, out bool negative, out string unit)
    {
        negative = false;
        unit = "";
        ReadOnlySpan<char> rest = Sign(text.AsSpan().Trim(), ref negative);
        rest = Suffix(rest, ref unit);
        ReadOnlySpan<char> bare = unit.Length == 0 ? Prefix(rest, ref unit) : rest;
        return negative || bare.Length == rest.Length ? bare : Sign(bare, ref negative);
    }

    private static ReadOnlySpan<char> Sign(ReadOnlySpan<char> text, scoped ref bool negative)
    {
        if (text.IsEmpty || text[0] is not ('+' or '-' or '−'))
        {
            return text;
        }

        negative = text[0] != '+';
        return text[1..].TrimStart();
    }

    private static ReadOnlySpan<char> Suffix(ReadOnlySpan<char> text, scoped ref string unit)
    {
        if (!text.IsEmpty && (text[^1] is '%' or '‰' || IsCurrency(text[^1])) && !text.EndsWith("US$", StringComparison.Ordinal)
            && !text.EndsWith("CA$", StringComparison.Ordinal))
        {
            unit = text[^1..].ToString();
            return text[..^1].TrimEnd();
        }

        foreach ((string written, string currency) in Currencies)
        {
            if (text.EndsWith(written, StringComparison.OrdinalIgnoreCase))
            {
                unit = currency;
                return text[..^written.Length].TrimEnd();
            }
        }

        foreach (string marks in Marks)
        {
            if (text.EndsWith(marks, StringComparison.Ordinal))
            {
                unit = marks;
                return text[..^marks.Length].TrimEnd();
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> Prefix(ReadOnlySpan<char> text, scoped ref string unit)
    {
        if (!text.IsEmpty && IsCurrency(text[0]))
        {
            unit = text[..1].ToString();
            return text[1..].TrimStart();
        }

        foreach ((string written, string currency) in Currencies)
        {
            if (text.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            {
                unit = currency;
                return text[written.Length..].TrimStart();
            }
        }

        return text;
    }

    private static bool IsCurrency(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol;
}
