using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--weights Need=0.3,Demand=0.2</c>: replaces the weights named; all are then divided by their sum.</summary>
internal static partial class WeightsOption
{
    private const string Name = "--weights";
    private const string Expected =
        "weights such as Need=0.3,Demand=0.2, each term once, each a finite number of 0 or more with a decimal point or comma";

    private static string Names => string.Join(", ", [.. Enum.GetNames<Term>(), .. HouseTerms.Further.Select(term => term.Name)]);

    public static Option<TermWeights?> Create() => new(Name)
    {
        Description =
            $"Weights that replace the default ones, then divided by their sum. Terms: {Names}.",
        HelpName = "TERM=WEIGHT,…",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = Parse,
    };

    private static TermWeights? Parse(ArgumentResult result)
    {
        TermWeights weights = TermWeights.Default;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string part in Separator().Split(result.Tokens[0].Value))
        {
            if (!TryRead(part, result, out string term, out double weight))
            {
                return TermWeights.Default;
            }

            if (!seen.Add(term))
            {
                ParsedOption.Refuse(result, Name, part, $"{Expected} ({term} is given twice)");
                return TermWeights.Default;
            }

            weights = Enum.TryParse(term, out Term one) ? With(weights, one, weight) : weights.With(term, weight);
        }

        return weights;
    }

    private static bool TryRead(string part, ArgumentResult result, out string term, out double weight)
    {
        string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
        term = TypedWords.TryFindTerm(sides[0], out Term one) ? one.ToString() : FurtherTerm(sides[0]);
        weight = 0;
        if (term.Length == 0)
        {
            ParsedOption.Refuse(result, Name, part, $"one of the terms {Names}");
            if (NearestIds.Advice(sides[0], TypedWords.TermNames) is string advice)
            {
                result.AddError(advice);
            }

            return false;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        if (sides.Length == 2 && double.TryParse(DecimalComma().Replace(sides[1], "."), Style, CultureInfo.InvariantCulture, out weight)
            && double.IsFinite(weight) && weight >= 0)
        {
            return true;
        }

        ParsedOption.Refuse(result, Name, part, Expected);
        return false;
    }

    private static string FurtherTerm(string name) => HouseTerms.Further.Select(term => term.Name)
        .FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? "";

    // A comma before a digit is a decimal comma: names of terms begin with a letter.
    [GeneratedRegex(@"\s*[,;]\s*(?![\s0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("(?<=^[0-9]+),(?=[0-9]+$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma();

    private static TermWeights With(TermWeights weights, Term term, double weight) => term switch
    {
        Term.Need => weights with { Need = weight },
        Term.Schedule => weights with { Schedule = weight },
        Term.Travel => weights with { Travel = weight },
        Term.Retention => weights with { Retention = weight },
        Term.Demand => weights with { Demand = weight },
        Term.Preference => weights with { Preference = weight },
        Term.Evidence => weights with { Evidence = weight },
        Term.Practice => weights with { Practice = weight },
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "Expected one of the eight terms."),
    };
}
