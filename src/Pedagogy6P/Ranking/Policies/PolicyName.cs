using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// Policies by their names, so that a policy that was logged can be asked again. Thread-safe.
/// </summary>
public static partial class PolicyName
{
    private const string Expected =
        "greedy, greedy(top=N), epsilon-floor(epsilon=E,top=N) or plackett-luce(temperature=T,top=N) with N of 1 or more, E above 0 "
        + "and at most 1 and T from 1e-6 to 1e6";

    // Milliseconds. Names are short.
    private const int Patience = 5000;

    /// <summary>The policy of a name, as <see cref="IRankingPolicy.Name"/> says it.</summary>
    /// <param name="name">
    /// <c>greedy</c>, <c>epsilon-floor(epsilon=0.1,top=50)</c> or <c>plackett-luce(temperature=0.05,top=50)</c>; <c>top</c> may be left
    /// out. Mixtures are no names: what they mix is not in their names alone.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InputRefusedException">It names no such policy, or a setting is out of its range.</exception>
    public static IRankingPolicy Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Match match = Shape().Match(name);
        double? setting = Number(match, "setting"), top = Number(match, "top");
        return (match.Groups["kind"].Value, match.Groups["word"].Value, setting) switch
        {
            ("greedy", "", null) when top is null or >= 1 => new GreedyPolicy((int)(top ?? 0)),
            ("epsilon-floor", "epsilon", > 0 and <= 1) when top is null or >= 1 => new EpsilonFloorPolicy(setting.Value, (int)(top ?? 50)),
            ("plackett-luce", "temperature", >= 1e-6 and <= 1e6) when top is null or >= 1 =>
                new PlackettLucePolicy(setting.Value, (int)(top ?? 50)),
            _ => throw InputRefusedException.Because("policy", null, name, Expected),
        };
    }

    private static double? Number(Match match, string group) => match.Groups[group] is { Success: true } found
        ? double.Parse(found.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"\A(?<kind>[a-z-]+)(?:\((?:(?<word>epsilon|temperature)=(?<setting>[0-9.]+(?:[eE][+-]?[0-9]+)?))?"
        + @",?(?:top=(?<top>[0-9]{1,6}))?\))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Shape();
}
