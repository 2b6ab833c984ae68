using System.Text.Json;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tables.Tests;

/// <summary>The full tool fits the models of ML.NET, which the light one names it for.</summary>
public sealed class FullToolModelTests : IDisposable
{
    private static readonly string Past = RepositoryFolder.PathOf("datasets/risk-example/past.csv");
    private static readonly string Now = RepositoryFolder.PathOf("datasets/risk-example/now.csv");

    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fasttree", "FastTree of ML.NET, 30 trees", "--trees", "30")]
    [InlineData("lightgbm", "LightGBM of ML.NET, 30 trees", "--trees", "30")]
    [InlineData("lightgbm", "LightGBM of ML.NET, ")]
    [InlineData("sdca", "logistic regression by SDCA of ML.NET, L2 ")]
    [InlineData("lbfgs", "logistic regression by L-BFGS of ML.NET, L2 ")]
    public void A_model_of_ML_NET_is_trained_stored_scored_explained_and_watched(string kind, string settings, params string[] more)
    {
        string model = _folder.File("model.p6risk");
        FullToolRun train = Train(model, ["--model", kind, "--json", .. more]);
        train.ExitCode.ShouldBe(0, train.Error);
        using var told = JsonDocument.Parse(train.Output);
        told.RootElement.GetProperty("model").GetString().ShouldBe(kind);
        told.RootElement.GetProperty("settings").GetString()!.ShouldStartWith(settings);
        told.RootElement.GetProperty("auc").GetDouble().ShouldBeGreaterThan(0.65);

        // The light tool does all the rest with the file.
        FullToolRun.OfLight("risk", "score", model, Now).Output.Split('\n').Length.ShouldBe(402);
        FullToolRun.OfLight("risk", "explain", model, Now, "--row", "1").Output.ShouldContain("the sum of all contributions");
        FullToolRun.OfLight("risk", "card", model).Output.ShouldContain("Method: " + settings);
        FullToolRun.OfLight("risk", "drift", model, Now).Output.ShouldContain("of 9 features, 0 moved far");
    }

    [Fact]
    public void Auto_tries_ML_NET_only_when_told_to_and_says_what_it_tried()
    {
        string with = _folder.File("with.p6risk"), without = _folder.File("without.p6risk");
        Candidates(with, "--with-microsoft-ml").Count(name => name.Contains("of ML.NET", StringComparison.Ordinal)).ShouldBeGreaterThan(13);
        Candidates(without).ShouldAllBe(name => !name.Contains("of ML.NET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--depth: found with --model lightgbm, which has no such setting.", "--model", "lightgbm", "--depth", "3")]
    [InlineData("--trees: found with --model sdca, which has no such setting.", "--model", "sdca", "--trees", "3")]
    [InlineData("--with-microsoft-ml: found without --model auto, which alone tries several kinds.", "--model", "gbdt",
        "--with-microsoft-ml")]
    public void Options_that_a_kind_does_not_have_are_refused(string expected, params string[] options)
    {
        FullToolRun run = Train(_folder.File("model"), options);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("--model lightgbm: only the package Pedagogy6P.Cli.Full has the trainers of ML.NET.", "--model", "lightgbm")]
    [InlineData("--with-microsoft-ml: only the package Pedagogy6P.Cli.Full has the trainers of ML.NET.", "--with-microsoft-ml")]
    public void The_light_tool_names_the_full_one(string expected, params string[] options)
    {
        FullToolRun run = FullToolRun.OfLight(["risk", "train", Past, "--label", "outcome", "--out", _folder.File("model"), .. options]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith(expected);
        run.Error.ShouldContain("Install Pedagogy6P.Cli.Full");
    }

    [Fact]
    public void Settings_and_refusals_are_told_in_french()
    {
        Train(_folder.File("m1"), "--model", "lightgbm", "--trees", "9", "--language", "fr").Output
            .ShouldStartWith("Modèle : LightGBM de ML.NET, 9 arbres, 20 feuilles, taux 0,1, 10 lignes par feuille, 255 classes"
                .Replace(" :", "\u00a0:", StringComparison.Ordinal));
        FullToolRun.OfLight("risk", "train", Past, "--label", "outcome", "--out", _folder.File("m2"), "--model", "sdca", "--language", "fr")
            .Error.ShouldContain("seul le paquet Pedagogy6P.Cli.Full a les algorithmes de ML.NET");
    }

    private static FullToolRun Train(string model, params string[] more) =>
        FullToolRun.Of(["risk", "train", Past, "--label", "outcome", "--positive", "withdrawn", "--negative", "completed", "--person",
            "learner", "--order", "cohort", "--opt-out", "opt_out", "--out", model, .. more]);

    private static string[] Candidates(string model, params string[] more)
    {
        using var told = JsonDocument.Parse(Train(model, ["--json", .. more]).Output);
        return [.. told.RootElement.GetProperty("candidates").EnumerateArray().Select(one => one.GetProperty("settings").GetString()!)];
    }
}
