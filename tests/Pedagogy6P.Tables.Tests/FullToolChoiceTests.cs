using System.Text.Json;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Choice stores as the <c>profile</c> commands of the full tool use them.</summary>
public sealed class FullToolChoiceTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Store => _folder.File("choices.db");

    [Fact]
    public void Nothing_is_made_of_a_choice_that_is_refused()
    {
        Edit(Store, "shoe_size").ExitCode.ShouldBe(3);
        File.Exists(Store).ShouldBeFalse();
        FullToolRun kept = Edit(Store, "topics");
        kept.ExitCode.ShouldBe(0);
        kept.Error.ShouldContain("Kept as choice zoe-1.");
        Edit(Store, "topics").Error.ShouldContain("Kept as choice zoe-2.");
        Edit(Store, "shoe_size").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void No_store_lies_in_the_folder_that_is_read()
    {
        string inside = Path.Combine(Folder, "choices.db");
        Edit(inside, "topics").Error.ShouldContain("expected a file outside the programme folder");
        File.Exists(inside).ShouldBeFalse();
    }

    [Theory]
    [InlineData("recommend", "--learner zoe")]
    [InlineData("recommend", "--all --format jsonl")]
    [InlineData("alternatives", "--learner zoe")]
    [InlineData("make-possible", "--learner zoe --module tele-1")]
    [InlineData("plan", "--learner zoe --weeks 12")]
    [InlineData("why-not", "--learner zoe --module tele-1")]
    [InlineData("whatif", "--learner zoe --set budget=500")]
    [InlineData("cohort", "--work 1000")]
    [InlineData("cohort whatif", "--work 1000 --add-seats data-2-a:20")]
    [InlineData("graph", "--learner zoe")]
    [InlineData("profile show", "--learner zoe")]
    public void What_is_edited_in_a_store_shows_at_once_as_if_it_stood_in_the_folder(string command, string options)
    {
        FullToolRun.Of("profile", "edit", Folder, "--learner", "zoe", "--fact", "hours_per_week", "--value", "0", "--store", Store,
            "--when", "2027-01-03T09:00:00+01:00").ExitCode.ShouldBe(0);
        string folder = WithChoices(FullToolRun.Of("choices", "export", Folder, "--store", Store).Output);
        string Answer(string place, params string[] more)
        {
            FullToolRun run = FullToolRun.Of([.. command.Split(' '), place, .. options.Split(' '), .. more]);
            run.ExitCode.ShouldBe(0, run.Error);
            return run.Output;
        }

        string edited = Answer(Folder, "--store", Store);
        edited.ShouldNotBe(Answer(Folder));
        edited.ShouldBe(Answer(folder));
    }

    [Fact]
    public async Task A_model_of_preferences_learns_from_choices_and_lists_and_changes_rankings()
    {
        await FullToolSamples.KeepAsync(Store, "zoe", ("data-2", ChoiceKind.Declined), ("tele-1", ChoiceKind.Pinned));
        string log = _folder.File("log.db"), keys = _folder.Text(FullToolSamples.Keys, "keys.csv"), model = _folder.File("model.json");
        await FullToolSamples.LogAsync(log, "zoe", "tele-1", "data-2", "law-1");
        FullToolRun fitted = FullToolRun.Of(
            "choices", "fit", Folder, "--store", Store, "--decisions", log, "--keys", keys, "--out", model);
        fitted.Error.ShouldContain("Fewer than 10 learners chose anything: version");
        var learnt = PreferenceModel.Parse(await File.ReadAllTextAsync(model, TestContext.Current.CancellationToken), model);
        fitted.Error.ShouldContain(learnt.Version);
        learnt.Priors.Audiences.ShouldBeEmpty();

        string[] asked = ["recommend", Folder, "--learner", "zoe", "--store", Store, "--format", "json"];
        FullToolRun.Of([.. asked, "--preferences", model]).Output.ShouldNotBe(FullToolRun.Of(asked).Output);
        string[] shown = ["profile", "show", Folder, "--learner", "zoe", "--store", Store, "--preferences", model, "--decisions", log,
            "--keys", keys];
        string table = FullToolRun.Of(shown).Output;
        table.ShouldContain($"your choices, by the preference model {learnt.Version}");
        table.ShouldContain("What you were shown");
        table.ShouldContain("greedy");
        using var json = JsonDocument.Parse(FullToolRun.Of([.. shown, "--format", "json", "--language", "fr"]).Output);
        json.RootElement.GetProperty("shown").EnumerateArray().Single().GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("module").GetString()).ShouldBe(["tele-1", "data-2", "law-1"]);
        JsonElement[] tastes = [.. json.RootElement.GetProperty("beliefs").EnumerateArray()
            .Where(belief => belief.GetProperty("topic").GetString() == "Taste")];
        tastes.Length.ShouldBe(learnt.Vocabulary.Names.Length, "nothing is hidden");
        tastes.ShouldAllBe(belief => belief.GetProperty("change").GetString() == "Choose"
            && belief.GetProperty("from").GetString() == $"vos choix, selon le modèle de préférence {learnt.Version}"
            && belief.GetProperty("how").GetString()!.StartsWith("choisir autrement", StringComparison.Ordinal));
        json.RootElement.GetProperty("models").EnumerateArray().Single().GetProperty("version").GetString().ShouldBe(learnt.Version);
    }

    [Fact]
    public void Teams_are_made_with_the_choices_of_a_store()
    {
        string[] asked = ["teams", Folder, "--module", "data-2", "--size", "2-3", "--format", "csv"];
        FullToolRun.Of(asked).Output.ShouldContain("zoe");
        FullToolRun.Of("choices", "record", Folder, "--learner", "zoe", "--kind", "vetoed", "--module", "data-2", "--store", Store,
            "--when", "2027-01-03T09:00:00+01:00").ExitCode.ShouldBe(0);
        FullToolRun.Of([.. asked, "--store", Store]).Output.ShouldNotBe(FullToolRun.Of(asked).Output);
    }

    [Fact]
    public void A_plan_is_mended_with_the_choices_of_a_store()
    {
        string plan = _folder.File("plan");
        FullToolRun.Of("cohort", Folder, "--work", "1000", "--out", plan).ExitCode.ShouldBe(0);
        FullToolRun.Of("profile", "edit", Folder, "--learner", "zoe", "--fact", "hours_per_week", "--value", "8", "--store", Store,
            "--when", "2027-01-03T09:00:00+01:00").ExitCode.ShouldBe(0);
        string folder = WithChoices(FullToolRun.Of("choices", "export", Folder, "--store", Store).Output);
        string Repaired(string place, params string[] more)
        {
            FullToolRun run = FullToolRun.Of(
                ["cohort", "repair", place, "--plan", plan, "--seats", "data-2-a:20", "--format", "json", .. more]);
            run.ExitCode.ShouldBe(0, run.Error);
            return run.Output;
        }

        Repaired(Folder, "--store", Store).ShouldBe(Repaired(folder));
        Repaired(Folder, "--store", Store).ShouldNotBe(Repaired(Folder));
    }

    [Fact]
    public void A_model_of_dropout_learns_nothing_from_who_contests_their_level_in_a_store()
    {
        string folder = RepositoryFolder.PathOf("datasets/penso"), model = _folder.File("model.p6risk");
        string[] contest = ["profile", "contest", folder, "--learner", "P00033", "--store", Store,
            "--when", "2027-01-02T09:00:00Z", "--fact"];
        int Rows()
        {
            FullToolRun run = FullToolRun.Of("risk", "programme", folder, "--store", Store, "--out", model, "--json");
            run.ExitCode.ShouldBe(0, run.Error);
            using var json = JsonDocument.Parse(run.Output);
            return json.RootElement.GetProperty("rows").GetInt32();
        }

        FullToolRun.Of([.. contest, "topics"]).ExitCode.ShouldBe(0);
        int all = Rows();
        FullToolRun.Of([.. contest, "level", "--use"]).ExitCode.ShouldBe(0);
        Rows().ShouldBeLessThan(all);
    }

    [Fact]
    public void A_table_is_imported_once_whatever_is_wrong_with_some()
    {
        const string Header = "id,learner,when,by,kind,module,session,role,fact,value,reason,undoes\n";
        const string First = "1,zoe,2027-01-04T09:00:00+01:00,learner,pinned,law-1,,,,,,\n";
        const string Late = "2,zoe,2027-01-03T09:00:00+01:00,learner,declined,data-2,,,,,no-time,\n";
        const string Others = "3,ali,2027-01-02T09:00:00+01:00,learner,rated,law-1,,,,9,,\n"
            + "4,ali,2027-01-02T09:00:00+01:00,learner,pinned,law-1,,,,,,\n";
        string folder = WithChoices(Header + First + Late + Others);
        FullToolRun run = FullToolRun.Of("choices", "import", folder, "--store", Store);
        run.ExitCode.ShouldBe(3, "something was left out");
        run.Error.ShouldContain("ali: choices, row 4, value: found \"9\", expected a whole number from 1 to 5");
        run.Error.ShouldContain("Imported 2 choices of 1 learner.");
        run.Error.ShouldContain("kept in their place all the same: 1 (2).");
        FullToolRun.Of("choices", "export", folder, "--learner", "zoe", "--store", Store).Output.ShouldBe(Header + First + Late);

        string mended = Others.Replace(",9,", ",4,", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "choices.csv"), Header + First + Late + mended);
        FullToolRun again = FullToolRun.Of("choices", "import", folder, "--store", Store);
        again.ExitCode.ShouldBe(0, again.Error);
        again.Error.ShouldContain("Imported 2 choices of 1 learner.");
        again.Error.ShouldContain("Kept there already, the very same: 2.");
        FullToolRun.Of("choices", "import", folder, "--store", Store).Error.ShouldContain("Imported 0 choices of 0 learners.");

        File.WriteAllText(Path.Combine(folder, "choices.csv"), Header + First.Replace("law-1", "data-2", StringComparison.Ordinal));
        FullToolRun other = FullToolRun.Of("choices", "import", folder, "--store", Store, "--language", "fr");
        other.ExitCode.ShouldBe(3);
        other.Error.ShouldContain("un autre choix de cet identifiant est déjà gardé");
    }

    [Fact]
    public void Without_choices_no_store_is_made()
    {
        FullToolRun.Of("choices", "import", Folder, "--store", Store).Error.ShouldContain("There is no choice to import");
        File.Exists(Store).ShouldBeFalse();
        FullToolRun.Of("choices", "import", Folder).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_store_forgets_a_learner_whatever_is_wrong_with_the_tables()
    {
        Edit(Store, "topics").ExitCode.ShouldBe(0);
        string folder = WithChoices("id,learner,when,by,kind,module\n1,ali,yesterday,learner,pinned,law-1\n2,zoe,2027,x,y,z\n");
        FullToolRun.Of("choices", "erase", folder, "--learner", "zoe", "--store", Store).Error.ShouldBe("Erased 1 choice.\n");
    }

    [Fact]
    public void Keys_and_decisions_go_together() => FullToolRun.Of("choices", "fit", Folder, "--decisions", Store)
        .ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("expected --keys besides"));

    private static string Folder => RepositoryFolder.PathOf("tests/Fixtures/programmes/clinic");

    private string WithChoices(string choices)
    {
        string folder = _folder.File("folder");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Folder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "choices.csv"), choices);
        return folder;
    }

    private static FullToolRun Edit(string store, string fact) => FullToolRun.Of("profile", "edit", Folder, "--learner", "zoe", "--fact",
        fact, "--value", "law", "--store", store, "--when", "2027-01-04T09:00:00+01:00");
}
