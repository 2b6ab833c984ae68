using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>What further terms and their weights have to keep; every fault is told by name and value.</summary>
internal static class FurtherTermRules
{
    private const string Table = "options";
    private const string Terms = "FurtherTerms";
    private const string Weights = "Weights.Further";

    private static readonly ImmutableArray<string> Eight = [.. Enum.GetNames<Term>()];

    public static void Check(ViolationCollector violations, ImmutableArray<ITerm> terms, ImmutableDictionary<string, double> weights)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ITerm? term in terms)
        {
            if (term is null)
            {
                violations.Add(Table, null, Terms, null, "terms that are not null");
                continue;
            }

            CheckName(violations, term.Name, names);
            CheckWeight(violations, $"{Terms}.{term.Name}.{nameof(ITerm.DefaultWeight)}", term.DefaultWeight);
        }

        foreach ((string name, double weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            CheckWeight(violations, $"{Weights}.{name}", weight);
            if (!terms.Any(term => string.Equals(term?.Name, name, StringComparison.Ordinal)))
            {
                violations.Add(Table, null, Weights, name, "names of further terms");
            }
        }
    }

    private static void CheckName(ViolationCollector violations, string? name, HashSet<string> names)
    {
        if (name is not [>= 'a' and <= 'z', ..] || !name.All(char.IsAsciiLetterOrDigit))
        {
            violations.Add(Table, null, Terms, name, "a name of letters a to z and digits that starts with a small letter");
        }
        else if (Eight.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            violations.Add(Table, null, Terms, name, $"a name other than {string.Join(", ", Eight)}");
        }
        else if (!names.Add(name))
        {
            violations.Add(Table, null, Terms, name, "names of which no two are the same, whatever the case");
        }
    }

    private static void CheckWeight(ViolationCollector violations, string name, double weight)
    {
        if (!double.IsFinite(weight) || weight < 0)
        {
            violations.Add(Table, null, name, weight.ToString(CultureInfo.InvariantCulture), "a finite number of 0 or more");
        }
    }
}
