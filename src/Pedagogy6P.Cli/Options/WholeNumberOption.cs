using System.CommandLine;
using System.Globalization;

namespace Pedagogy6P.Cli.Options;

/// <summary>Options that take a whole number in a range.</summary>
internal static class WholeNumberOption
{
    private const int DefaultK = 10;
    private const int MostThreads = 1024;

    /// <summary><c>-k</c>: how many recommendations.</summary>
    public static Option<int> K()
    {
        Option<int> option = Create("-k", "How many recommendations at most; 10 by default.", lowest: 1, int.MaxValue);
        option.DefaultValueFactory = _ => DefaultK;
        return option;
    }

    /// <summary><c>--threads</c>: how many threads work; null means one per processor.</summary>
    public static Option<int?> Threads() => Optional(
        "--threads", "Threads at most; one per processor by default. Results do not depend on it.", 1, MostThreads);

    public static Option<int> Create(string name, string description, int lowest, int highest) => ParsedOption.Create(
        name, "N", description, Expected(lowest, highest), (string text, out int value) => TryRead(text, lowest, highest, out value));

    /// <summary>A number that may be left out, which is null.</summary>
    public static Option<int?> Optional(string name, string description, int lowest, int highest) => ParsedOption.Create<int?>(
        name, "N", description, Expected(lowest, highest), (string text, out int? value) =>
        {
            bool read = TryRead(text, lowest, highest, out int number);
            value = number;
            return read;
        });

    private static string Expected(int lowest, int highest) => highest == int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"a whole number of {lowest} or more")
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}");

    private static bool TryRead(string text, int lowest, int highest, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= lowest && value <= highest;
}
