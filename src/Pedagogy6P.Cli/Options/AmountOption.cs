using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Options;

/// <summary>Options that take a number in a range.</summary>
internal static partial class AmountOption
{
    public static Option<double> Create(string name, string helpName, string description, double lowest, double highest, double preset)
    {
        Option<double> option = ParsedOption.Create(name, helpName, description, Expected(lowest, highest),
            (string text, out double value) => TryRead(text, lowest, highest, out value));
        option.DefaultValueFactory = _ => preset;
        return option;
    }

    /// <summary>A number that may be left out, which is null.</summary>
    public static Option<double?> Optional(string name, string helpName, string description, double lowest, double highest) =>
        ParsedOption.Create<double?>(name, helpName, description, Expected(lowest, highest), (string text, out double? value) =>
        {
            bool read = TryRead(text, lowest, highest, out double number);
            value = number;
            return read;
        });

    private static string Expected(double lowest, double highest) =>
        string.Create(CultureInfo.InvariantCulture, $"a number from {lowest} to {highest} with a decimal point or comma");

    private static bool TryRead(string text, double lowest, double highest, out double value) =>
        double.TryParse(DecimalComma().Replace(text, "."), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
            | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= lowest && value <= highest;

    // "1,000" may be a thousand: it is refused rather than taken for one.
    [GeneratedRegex("(?<=^[0-9]+),(?=[0-9]+$)(?<!^[1-9][0-9]{0,2},(?=[0-9]{3}$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma();
}
