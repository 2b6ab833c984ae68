using System.Globalization;

namespace Pedagogy6P.Programmes;

/// <summary>How many people a team has.</summary>
/// <param name="Smallest">At least, 2 or more.</param>
/// <param name="Largest">At most, not below <paramref name="Smallest"/>, 100 or less.</param>
public readonly record struct TeamSize(int Smallest, int Largest)
{
    /// <summary>As the programme folder says it: <c>3-5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Smallest}-{Largest}");

    /// <summary>Reads a size such as <c>3-5</c>; null when the text is none.</summary>
    /// <param name="text">The text.</param>
    public static TeamSize? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') is [var low, var high]
            && int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out int smallest)
            && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out int largest)
                ? new TeamSize(smallest, largest) : null;
    }
}
