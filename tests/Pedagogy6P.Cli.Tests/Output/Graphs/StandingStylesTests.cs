using System.Globalization;
using Pedagogy6P.Cli.Output.Graphs;

namespace Pedagogy6P.Cli.Tests.Output.Graphs;

public sealed class StandingStylesTests
{
    private const string White = "#FFFFFF";
    private const string DarkPage = "#0D1117";

    [Theory]
    [InlineData("Done")]
    [InlineData("Ready")]
    [InlineData("Closed")]
    [InlineData("Locked")]
    public void Text_stands_out_from_its_box_and_the_box_from_light_and_dark_pages(string name)
    {
        ModuleStanding standing = Enum.Parse<ModuleStanding>(name);
        Dictionary<string, string> style = StandingStyles.Definition(standing).Split(',')
            .Select(part => part.Split(':')).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        Contrast(style["color"], style["fill"]).ShouldBeGreaterThanOrEqualTo(4.5);
        foreach (string page in new[] { White, DarkPage })
        {
            Math.Max(Contrast(style["fill"], page), Contrast(style["stroke"], page)).ShouldBeGreaterThanOrEqualTo(3);
        }
    }

    [Fact]
    public void Standings_differ_in_symbol_too() =>
        Enum.GetValues<ModuleStanding>().Select(StandingStyles.Symbol).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);

    // Contrast ratio of WCAG 2.2: relative luminances, lighter over darker, both raised by 0.05.
    private static double Contrast(string first, string second)
    {
        double one = Luminance(first);
        double other = Luminance(second);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
