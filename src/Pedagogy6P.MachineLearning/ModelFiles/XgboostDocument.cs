using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>The content of an XGBoost model: everything in it that changes predictions is read or refused by name.</summary>
internal static class XgboostDocument
{
    // Names of features that have none are made up, so their number must not be taken on trust.
    private const int MostFeatures = 1_000_000;

    // Which major versions of XGBoost this import was made for; what others mean by the same members is not known.
    private const int FirstVersion = 1;
    private const int LastVersion = 3;

    // How far XGBoost keeps base scores from 0 and 1 since it accepts them (for labels that are all the same); before that version it
    // refuses such a model.
    private const float SmallestScore = 1e-6f;
    private static readonly int[] CertainScoresSince = [3, 2];

    private const string Raw = "binary:logitraw";

    // Before this version the base score of binary:logitraw was a probability, too.
    private static readonly int[] RawScoresSince = [1, 3, 1];

    private static readonly string[] Objectives = ["binary:logistic", "reg:logistic", Raw];

    public static XgboostModel Convert(JsonElement root, XgboostImportOptions options)
    {
        JsonElement model = root.GetProperty("learner");
        RequireKnownVersion(root);
        string objective = OneOf(model.GetProperty("objective"), "objective", Objectives);
        JsonElement parameters = model.GetProperty("learner_model_param");
        RequireAtMostOne(parameters, "num_class", "one probability per row (not one per class)");
        RequireAtMostOne(parameters, "num_target", "one target");
        List<string> notes = [];
        FeatureSchema schema = Schema(model, Number(parameters, "num_feature", 0), options.FeatureNames, notes);
        XgboostTrees trees = XgboostTrees.Read(model.GetProperty("gradient_booster"), schema);
        int kept = KeptRounds(model, trees.Rounds, options.AllRounds, notes);
        TreeInputs inputs = new(Nearest: true, MissingValue(model, notes));
        bool raw = string.Equals(objective, Raw, StringComparison.Ordinal);
        if (raw)
        {
            notes.Add($"Objective {Raw}: XGBoost gives log-odds, this model the probability that belongs to them.");
        }

        double baseScore = raw && !IsFromBefore(root, RawScoresSince) ? Score(parameters, float.IsFinite, "one finite number")
            : BaseLogOdds(parameters, IsFromBefore(root, CertainScoresSince));
        return new XgboostModel(new BoostedTreesModel(schema, baseScore, trees.First(kept), inputs), trees.Rounds, kept, [.. notes]);
    }

    /// <summary>A member that must have one of some names.</summary>
    public static string OneOf(JsonElement element, string what, string[] expected)
    {
        string name = element.GetProperty("name").GetString() ?? "";
        return expected.Contains(name, StringComparer.Ordinal) ? name
            : throw InputRefusedException.Because(XgboostImport.Table, what, name, string.Join(" or ", expected));
    }

    /// <summary>A whole number, which XGBoost writes as text; the default when it is absent.</summary>
    public static int Number(JsonElement parameters, string name, int whenAbsent) =>
        parameters.TryGetProperty(name, out JsonElement value)
            ? int.Parse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : whenAbsent;

    // The log-odds of a base score that is a probability.
    private static double BaseLogOdds(JsonElement parameters, bool openEnds) => Logit.Of(openEnds
        ? Score(parameters, score => score is > 0 and < 1, "one probability above 0 and below 1, as XGBoost before version 3.2 demands")
        : Math.Clamp(Score(parameters, score => score is >= 0 and <= 1, "one probability between 0 and 1"), SmallestScore,
            1 - SmallestScore));

    // A number as text; later versions write a list of one.
    private static float Score(JsonElement parameters, Func<float, bool> allowed, string expected)
    {
        string text = Text(parameters.GetProperty("base_score"));
        return float.TryParse(text.Trim('[', ']'), NumberStyles.Float, CultureInfo.InvariantCulture, out float score)
            && allowed(score) ? score
            : throw InputRefusedException.Because(XgboostImport.Table, "base_score", text, expected);
    }

    // A model without version is read: XGBoost does so, too.
    private static void RequireKnownVersion(JsonElement root)
    {
        int[] version = Version(root);
        if (root.TryGetProperty("version", out _) && version is not [>= FirstVersion and <= LastVersion, ..])
        {
            throw InputRefusedException.Because(
                XgboostImport.Table, "version", string.Join('.', version),
                string.Create(CultureInfo.InvariantCulture,
                    $"a model saved by XGBoost of version {FirstVersion} to {LastVersion} (load it with such a version and save it "
                    + $"again)"));
        }
    }

    private static int[] Version(JsonElement root) =>
        root.TryGetProperty("version", out JsonElement listed) ? [.. listed.EnumerateArray().Select(part => part.GetInt32())] : [];

    private static bool IsFromBefore(JsonElement root, int[] version) =>
        Version(root) is { Length: > 0 } own && own.AsSpan().SequenceCompareTo(version) < 0;

    private static FeatureSchema Schema(JsonElement model, int count, ImmutableArray<string> given, List<string> notes)
    {
        if (count is < 0 or > MostFeatures)
        {
            throw InputRefusedException.Because(XgboostImport.Table, "num_feature", null,
                string.Create(CultureInfo.InvariantCulture, $"at most {MostFeatures} features"));
        }

        // Headers of tables are trimmed as well.
        string[] own = model.TryGetProperty("feature_names", out JsonElement listed)
            ? [.. listed.EnumerateArray().Select(name => (name.GetString() ?? "").Trim())] : [];
        string[] names = own;
        if (!given.IsDefaultOrEmpty)
        {
            names = own.Length == 0 || own.AsSpan().SequenceEqual(given.AsSpan()) ? [.. given.Select(name => name.Trim())]
                : throw InputRefusedException.Because(XgboostImport.Table, "feature names", given[0],
                    $"no names beside those of the model, {Shown(own)}");
        }
        else if (own.Length == 0)
        {
            names = [.. Enumerable.Range(0, count).Select(feature => string.Create(CultureInfo.InvariantCulture, $"f{feature}"))];
            notes.Add($"The model was saved without the names of its features: they are called {Shown(names)}, in the order of the "
                + "training columns.");
        }

        if (names.Length != count || names.Any(string.IsNullOrEmpty) || names.Distinct(StringComparer.Ordinal).Count() != count)
        {
            throw InputRefusedException.Because(XgboostImport.Table, "feature names", Shown(names),
                string.Create(CultureInfo.InvariantCulture, $"{count} different names, none empty"));
        }

        return new FeatureSchema([.. names.Select(name => new Feature(name, FeatureKind.Numeric))]);
    }

    private static int KeptRounds(JsonElement model, int rounds, bool all, List<string> notes)
    {
        if (Attribute(model, "best_iteration") is not string text)
        {
            return rounds;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int best) || best == int.MaxValue)
        {
            throw InputRefusedException.Because(XgboostImport.Table, "attribute best_iteration", text, "the number of a round, from 0");
        }

        if (best + 1 >= rounds)
        {
            return rounds;
        }

        int kept = all ? rounds : best + 1;
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"The model stopped early: its best round is {best + 1} of {rounds}. ")
            + (all ? "All rounds are kept, as asked."
                : "The rounds after it were left out, as XGBoost's scikit-learn wrapper does when it predicts."));
        return kept;
    }

    // The scikit-learn wrapper of version 1 notes among its settings which number stood for a missing value.
    private static float MissingValue(JsonElement model, List<string> notes)
    {
        if (Attribute(model, "scikit_learn") is not string settings || XgboostWrapper.MissingValue(settings) is not float missing)
        {
            return float.NaN;
        }

        notes.Add(string.Create(CultureInfo.InvariantCulture,
            $"The value {missing} counts as missing, as it did when the model was trained."));
        return missing;
    }

    private static string? Attribute(JsonElement model, string name) =>
        model.TryGetProperty("attributes", out JsonElement attributes)
            && attributes.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static void RequireAtMostOne(JsonElement parameters, string name, string expected)
    {
        int number = Number(parameters, name, 1);
        if (number > 1)
        {
            throw InputRefusedException.Because(XgboostImport.Table, name, number.ToString(CultureInfo.InvariantCulture), expected);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Shown(string[] names) => names.Length <= 3 ? string.Join(", ", names) : $"{names[0]}, {names[1]}… {names[^1]}";
}
