using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Options;

/// <summary>Options that take a number in a range.</summary>
internal static partial class AmountOption
{
    public static Option<double> Create(string name, string helpName, string description, double lowest, double highest, double preset)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"a number from {lowest} to {highest} with a decimal point or comma");
        Option<double> option = ParsedOption.Create(
            name,
            helpName,
            description,
            expected,
            (string text, out double value) =>
                double.TryParse(DecimalComma().Replace(text, "."), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
                    | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= lowest && value <= highest);
        option.DefaultValueFactory = _ => preset;
        return option;
    }

    // "1,000" may be a thousand: it is refused rather than taken for one.
    [GeneratedRegex("(?<=^[0-9]+),(?=[0-9]+$)(?<!^[1-9][0-9]{0,2},(?=[0-9]{3}$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma();
}
