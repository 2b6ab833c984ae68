using System.CommandLine;
using System.CommandLine.Parsing;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--date-features days weekday month</c>: what a training makes of columns of dates.</summary>
internal static class DateFeaturesOption
{
    private const string Name = "--date-features";

    public static Option<DatePart[]> Create() => new(Name)
    {
        Description =
            "Make features of columns of dates: days since 1 January 2000, the day of the week, the month. By default such columns are "
                + "left out, and named.",
        HelpName = "days|weekday|month…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.Select(token => Read(result, token.Value)).Distinct()],
    };

    private static DatePart Read(ArgumentResult result, string text)
    {
        DatePart part = TypedWords.Plain(text) switch
        {
            "DAYS" or "JOURS" => DatePart.Days,
            "WEEKDAY" or "SEMAINE" => DatePart.Weekday,
            "MONTH" or "MOIS" => DatePart.Month,
            _ => DatePart.None
        };
        if (part == DatePart.None)
        {
            ParsedOption.Refuse(result, Name, text, "days, weekday or month");
        }

        return part;
    }
}
