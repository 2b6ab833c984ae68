using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Population;

/// <summary>Reads the three kinds of distributions of a population model.</summary>
internal static class DistributionReader
{
    private const int MostWords = 1000;

    /// <summary>A normal number; null when the field is absent.</summary>
    /// <param name="fields">The object that holds the distribution.</param>
    /// <param name="name">Name of the field.</param>
    /// <param name="range">What the ends of its range must satisfy.</param>
    /// <param name="required">Whether its absence is a violation.</param>
    public static NumberDistribution? Number(JsonFields fields, string name, NumberRule range, bool required = true)
    {
        JsonFields? number = fields.Object(name, required);
        if (number is null)
        {
            return null;
        }

        double mean = number.Number("mean", NumberRule.Magnitude);
        double deviation = number.Number("sd", NumberRule.Between(0, 1e6));
        double minimum = number.Number("min", range);
        double maximum = number.Number("max", range);
        double step = number.Number("step", NumberRule.AboveZeroUpTo(1e6));
        number.RefuseOthers();
        if (maximum < minimum)
        {
            number.Report(number.PathOf("max"), FormattableString.Invariant($"{maximum}"), "a number not below min");
        }

        return new NumberDistribution(mean, deviation, minimum, maximum, step);
    }

    /// <summary>A choice among cell texts; null when the field is absent or has no valid option.</summary>
    /// <param name="fields">The object that holds the choice.</param>
    /// <param name="name">Name of the field.</param>
    /// <param name="expected">What a cell text must be, in plain words.</param>
    /// <param name="parse">Parses a cell text.</param>
    /// <param name="required">Whether its absence is a violation.</param>
    public static Choice<T>? Choice<T>(JsonFields fields, string name, string expected, CellText.Parser<T> parse, bool required = false)
    {
        JsonFields? choice = fields.Object(name, required);
        if (choice is null)
        {
            return null;
        }

        var options = ImmutableArray.CreateBuilder<(T, double)>(choice.Names.Count);
        foreach ((string text, double weight) in Weights(choice))
        {
            if (parse(text, out T value))
            {
                options.Add((value, weight));
            }
            else
            {
                choice.Report(choice.PathOf(text), text, expected);
            }
        }

        return options.Count == 0 ? null : new Choice<T>(options.ToImmutable());
    }

    /// <summary>A number of distinct words; none when the field is absent.</summary>
    public static Picks Words(JsonFields fields, string name)
    {
        JsonFields? picks = fields.Object(name, required: false);
        if (picks is null)
        {
            return Picks.None;
        }

        double minimum = picks.Number("min", NumberRule.Whole(0, MostWords));
        double maximum = picks.Number("max", NumberRule.Whole(0, MostWords));
        JsonFields? from = picks.Object("from", required: true);
        ImmutableArray<(string Word, double Weight)> words = from is null ? [] : [.. Weights(from)];
        picks.RefuseOthers();
        foreach ((string word, _) in words.Where(word => !CellText.IsId(word.Word)))
        {
            picks.Report(from!.PathOf(word), word, CellText.ExpectedId);
        }

        if (maximum < minimum || maximum > words.Length)
        {
            picks.Report(picks.PathOf("max"), FormattableString.Invariant($"{maximum}"),
                "a number from min to the number of words in from");
        }

        return new Picks((int)minimum, (int)maximum, words);
    }

    private static IEnumerable<(string Text, double Weight)> Weights(JsonFields choice)
    {
        if (choice.Names.Count == 0)
        {
            choice.Report(choice.Path, "{}", "at least one option with its weight");
        }

        foreach (string text in choice.Names)
        {
            yield return (text, choice.Number(text, NumberRule.Weight));
        }
    }
}
