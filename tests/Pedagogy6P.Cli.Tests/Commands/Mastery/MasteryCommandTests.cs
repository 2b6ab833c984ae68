using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Simulation;

namespace Pedagogy6P.Cli.Tests.Commands.Mastery;

public sealed class MasteryCommandTests : IDisposable
{
    private static readonly string Programme = Path.Combine(Repository.Root, "tests", "Fixtures", "programme-folder-v1");
    private static readonly SimulationOptions Small = new() { Learners = 30, Skills = 3, ItemsPerSkill = 4, MeanAnswers = 20 };

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-mastery").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Evaluate_prints_one_object_of_six_numbers()
    {
        string train = Write("train.csv", 1), test = Write("test.csv", 2, "other-");
        ToolRun run = ToolRun.Done("mastery", "evaluate", train, test, "--format", "json");
        using JsonDocument json = run.Json();
        json.RootElement.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["responses", "auc", "logLoss", "brier", "ece", "nanosecondsPerUpdate"]);
        json.RootElement.GetProperty("responses").GetInt32().ShouldBe(AnswerSimulator.Draw(Small, 2).Log.Count);
        json.RootElement.GetProperty("auc").GetDouble().ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void Fit_writes_a_model_that_show_takes()
    {
        string model = Path.Combine(_folder, "m.p6p");
        using JsonDocument fitted = ToolRun.Done("mastery", "fit", Write("train.csv", 1), "--out", model, "--format", "json").Json();
        fitted.RootElement.GetProperty("students").GetInt32().ShouldBe(Small.Learners);
        File.Exists(model).ShouldBeTrue();
        using JsonDocument shown = ToolRun.Of("mastery", "show", Programme, "--learner", Learner(), "--model", model,
            "--date", "2027-01-04", "--format", "json").Json();
        shown.RootElement.GetProperty("asOf").GetString().ShouldBe("2027-01-04");
    }

    [Fact]
    public void Show_speaks_both_languages()
    {
        string[] asked = ["mastery", "show", Programme, "--learner", Learner(), "--date", "2027-01-04"];
        ToolRun.Done(asked).Output.ShouldContain("as of 2027-01-04");
        string french = ToolRun.Done([.. asked, "--language", "fr"]).Output;
        french.ShouldContain("Maîtrise de");
        french.ShouldContain("Demi-vie");
        french.ShouldNotContain("Half-life");
    }

    [Fact]
    public void Update_writes_the_table_of_mastery()
    {
        string[] lines = ToolRun.Done("mastery", "update", Programme, "--date", "2027-01-04").Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("learner,competency,mastery,evidence,as_of");
        lines.Skip(1).ShouldAllBe(line => line.Split(',').Length == 5);
        lines.Skip(1).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_bad_row_is_told_and_nothing_is_written()
    {
        string train = Path.Combine(_folder, "bad.csv"), model = Path.Combine(_folder, "m.p6p");
        File.WriteAllText(train, "student,skill,correct\ns,k,1\ns,k,maybe\n");
        ToolRun run = ToolRun.Of("mastery", "fit", train, "--out", model);
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("maybe");
        File.Exists(model).ShouldBeFalse();
    }

    [Fact]
    public void What_was_inferred_alone_is_counted_and_shown_when_asked()
    {
        string[] asked = ["mastery", "show", Programme, "--learner", Learner(), "--date", "2027-01-04"];
        string folded = ToolRun.Done(asked).Output, whole = ToolRun.Done([.. asked, "--all"]).Output;
        folded.ShouldContain("--all shows them");
        folded.ShouldNotContain("inferred from others");
        whole.ShouldContain("inferred from others");
        ToolRun.Done([.. asked, "--language", "fr"]).Output.ShouldContain("--all les montre");
    }

    [Fact]
    public void Students_of_both_logs_are_told()
    {
        string train = Write("train.csv", 1);
        ToolRun.Of("mastery", "evaluate", train, train).Error.ShouldContain("in TRAIN too: 30.");
        ToolRun.Of("mastery", "evaluate", train, train, "--language", "fr").Error.ShouldContain("aussi dans TRAIN");
    }

    [Fact]
    public void Logs_that_share_no_skill_are_told_and_one_outcome_has_no_area()
    {
        string train = Write("train.csv", 1), test = Path.Combine(_folder, "other.csv");
        File.WriteAllText(test, "student,skill,correct\nz,never seen,1\nz,never seen,1\n");
        ToolRun run = ToolRun.Of("mastery", "evaluate", train, test);
        run.Error.ShouldContain("none of the skills");
        run.Output.ShouldContain("not defined");
        using JsonDocument json = ToolRun.Of("mastery", "evaluate", train, test, "--format", "json").Json();
        json.RootElement.GetProperty("auc").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Answers_that_cannot_be_learnt_from_are_told_by_their_file()
    {
        string train = Path.Combine(_folder, "few.csv");
        File.WriteAllText(train, "student,skill,correct\ns,k,1\n");
        ToolRun.Of("mastery", "fit", train, "--out", Path.Combine(_folder, "m.p6p")).Error.ShouldContain("few.csv");
    }

    [Fact]
    public void Every_command_that_ranks_or_plans_takes_a_model_and_tells_when_it_knows_nothing_of_the_programme()
    {
        string model = Path.Combine(_folder, "m.p6p");
        ToolRun.Done("mastery", "fit", Write("train.csv", 1), "--out", model);
        string[][] asked =
        [
            ["recommend", Programme, "--learner", Learner()], ["plan", Programme, "--learner", Learner()],
            ["alternatives", Programme, "--learner", Learner()], ["cohort", Programme],
        ];
        foreach (string[] words in asked)
        {
            ToolRun run = ToolRun.Of([.. words, "--date", "2027-01-04", "--mastery", model]);
            run.Error.ShouldContain("knows none of the competencies", customMessage: string.Join(' ', words));
        }

        string help(params string[] words) => ToolRun.Of([.. words, "--help"]).Output;
        foreach (string[] words in (string[][])[["whatif"], ["why-not"], ["make-possible"], ["teams"], ["cohort", "whatif"],
            ["cohort", "repair"]])
        {
            help(words).ShouldContain("--mastery", customMessage: string.Join(' ', words));
        }
    }

    private static string Learner() =>
        File.ReadLines(Path.Combine(Programme, "assessments.csv")).Skip(1).First().Split(',')[0];

    private string Write(string name, long seed, string prefix = "")
    {
        AnswerLog log = AnswerSimulator.Draw(Small, seed).Log;
        var text = new StringBuilder("student,item,skill,correct,time\n");
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            foreach (Answer answer in log.Of(learner))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{prefix}{log.LearnerIds[learner]},{log.ItemIds[answer.Item]},{log.SkillIds[answer.Skill]},{(answer.IsRight ? 1 : 0)},"
                        + $"{Math.Round(answer.Day * 86_400)}\n");
            }
        }

        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
