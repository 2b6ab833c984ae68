using System.CommandLine;
using System.Globalization;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>How many of something, at least some.</summary>
internal static class WholeNumberOption
{
    public static Option<int> Create(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            // What is no number at all has an error of its own.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number < least)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: found {number}, expected at least {least}."));
            }
        });
        return option;
    }
}
