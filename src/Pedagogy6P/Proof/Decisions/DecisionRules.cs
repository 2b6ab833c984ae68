using System.Buffers;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>The rules of decisions and outcomes.</summary>
internal static class DecisionRules
{
    public const int LongestName = 100;

    private const int LongestPolicy = 200;
    private const int MostCandidates = 1000;
    private const int MostTerms = 100;
    private const int PseudonymDigits = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static void Check(Decision decision)
    {
        // Nearly all decisions are sound: they pass without anything being gathered.
        if (!IsSound(decision))
        {
            Refuse(decision);
        }
    }

    public static void Check(DecisionOutcome outcome, ViolationCollector violations)
    {
        void Add(string column, string? value, string expected) =>
            violations.Add(new Violation("outcomes", null, column, value, expected) { Id = outcome.DecisionId });
        Name(outcome.DecisionId, "decision", Add);
        Name(outcome.ModuleId, "module", Add);
        if (!double.IsFinite(outcome.Value))
        {
            Add("value", Text(outcome.Value), "a finite number");
        }
    }

    private static bool IsSound(Decision decision)
    {
        bool sound = IsName(decision.Id) && IsName(decision.Learner.KeyId) && IsPseudonym(decision.Learner.Value)
            && decision.Policy is { Length: > 0 and <= LongestPolicy } && AreNames(decision.Versions)
            && decision.Candidates.Length <= MostCandidates && decision.Terms.Length <= MostTerms
            && decision.Context.Length <= MostCandidates;
        if (!sound)
        {
            return false;
        }

        using var modules = new CandidateNames(decision.Candidates);
        for (int place = 0; place < decision.Candidates.Length; place++)
        {
            ref readonly DecisionCandidate candidate = ref decision.Candidates.ItemRef(place);
            if (!IsName(candidate.ModuleId) || !double.IsFinite(candidate.Score) || !(candidate.Probability is >= 0 and <= 1)
                || !modules.TryAdd(place))
            {
                return false;
            }
        }

        foreach (DecisionItem item in decision.Items)
        {
            if (item is null || !IsPropensity(item.Propensity) || item.ModuleId is null || !modules.TryShow(item.ModuleId)
                || item.SessionId is { Length: 0 or > LongestName } || item.Contributions.Length != decision.Terms.Length
                || !AreFinite(item.Contributions.AsSpan()))
            {
                return false;
            }
        }

        return AreNamesOfTerms(decision) && AreKnown(decision);
    }

    private static bool AreNamesOfTerms(Decision decision)
    {
        for (int term = 0; term < decision.Terms.Length; term++)
        {
            if (!IsName(decision.Terms[term]) || decision.Terms.IndexOf(decision.Terms[term], 0, term, StringComparer.Ordinal) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreKnown(Decision decision)
    {
        ReadOnlySpan<ContextValue> context = decision.Context.AsSpan();
        for (int value = 0; value < context.Length; value++)
        {
            if (!IsName(context[value].Name) || !double.IsFinite(context[value].Value))
            {
                return false;
            }

            for (int before = 0; before < value; before++)
            {
                if (string.Equals(context[before].Name, context[value].Name, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Says everything that is wrong.
    private static void Refuse(Decision decision)
    {
        var violations = new ViolationCollector();
        void Add(string column, string? value, string expected) =>
            violations.Add(new Violation("decisions", null, column, value, expected) { Id = decision.Id });
        Name(decision.Id, "id", Add);
        Name(decision.Learner.KeyId, "learner key", Add);
        if (!IsPseudonym(decision.Learner.Value))
        {
            Add("learner", null, "a pseudonym of 64 hexadecimal digits in small letters");
        }

        if (decision.Policy is not { Length: > 0 and <= LongestPolicy })
        {
            Add("policy", decision.Policy, "a name of 1 to 200 characters");
        }

        if (!AreNames(decision.Versions))
        {
            Add("versions", null, "versions of at most 100 characters");
        }

        Most(decision.Candidates.Length, MostCandidates, "candidates", Add);
        Most(decision.Context.Length, MostCandidates, "context", Add);
        Most(decision.Terms.Length, MostTerms, "terms", Add);
        RefuseModules(decision, Add);
        Once(decision.Terms, "terms", Add);
        Once(decision.Context.Select(value => value.Name), "context", Add);
        foreach (ContextValue value in decision.Context.Where(value => !double.IsFinite(value.Value)))
        {
            Add($"context {value.Name}", Text(value.Value), "a finite number");
        }

        violations.ThrowIfAny();
    }

    private static void RefuseModules(Decision decision, Action<string, string?, string> add)
    {
        Once(decision.Candidates.Select(candidate => candidate.ModuleId), "candidates", add);
        Once(decision.Items.Select(item => item?.ModuleId), "items", add);
        foreach (DecisionCandidate candidate in decision.Candidates)
        {
            if (!double.IsFinite(candidate.Score) || !(candidate.Probability is >= 0 and <= 1))
            {
                add($"candidate {candidate.ModuleId}", $"{Text(candidate.Score)}, {Text(candidate.Probability)}",
                    "a finite score and a probability from 0 to 1");
            }
        }

        var modules = decision.Candidates.Select(candidate => candidate.ModuleId).ToHashSet(StringComparer.Ordinal);
        foreach (DecisionItem item in decision.Items.OfType<DecisionItem>())
        {
            if (!modules.Contains(item.ModuleId))
            {
                add("items", item.ModuleId, "a module that is among the candidates");
            }

            if (!IsPropensity(item.Propensity))
            {
                add($"propensity of {item.ModuleId}", Text(item.Propensity), "a number above 0 and at most 1");
            }

            if (item.SessionId is { Length: 0 or > LongestName })
            {
                add($"session of {item.ModuleId}", item.SessionId, "an id of 1 to 100 characters, or none");
            }

            if (item.Contributions.Length != decision.Terms.Length || !AreFinite(item.Contributions.AsSpan()))
            {
                add($"contributions of {item.ModuleId}", null, "a finite number for each term");
            }
        }
    }

    private static void Name(string? name, string column, Action<string, string?, string> add)
    {
        if (!IsName(name))
        {
            add(column, name, "1 to 100 characters");
        }
    }

    private static void Once(IEnumerable<string?> names, string column, Action<string, string?, string> add)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string? name in names)
        {
            if (!IsName(name) || !seen.Add(name!))
            {
                add(column, name, "ids of 1 to 100 characters, each once");
            }
        }
    }

    private static void Most(int count, int most, string column, Action<string, string?, string> add)
    {
        if (count > most)
        {
            add(column, count.ToString(CultureInfo.InvariantCulture), $"at most {most.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= LongestName };

    private static bool IsPropensity(double propensity) => propensity is > 0 and <= 1;

    private static bool IsPseudonym(string? text) =>
        text is { Length: PseudonymDigits } && !text.AsSpan().ContainsAnyExcept(Digits);

    private static bool AreNames(DecisionVersions? versions) => versions is not null && Fits(versions.Programme) && Fits(versions.Model)
        && Fits(versions.Policy) && Fits(versions.Forecast) && Fits(versions.Library);

    private static bool Fits(string? version) => version is { Length: <= LongestName };

    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
