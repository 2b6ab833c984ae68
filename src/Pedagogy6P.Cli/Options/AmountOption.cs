using System.CommandLine;
using System.Globalization;

namespace Pedagogy6P.Cli.Options;

/// <summary>Options that take a number in a range.</summary>
internal static class AmountOption
{
    public static Option<double> Create(string name, string helpName, string description, double lowest, double highest, double preset)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"a number from {lowest} to {highest} with a decimal point");
        Option<double> option = ParsedOption.Create(
            name,
            helpName,
            description,
            expected,
            (string text, out double value) => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= lowest && value <= highest);
        option.DefaultValueFactory = _ => preset;
        return option;
    }
}
