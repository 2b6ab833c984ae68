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
        string train = Write("train.csv", 1), test = Write("test.csv", 2);
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
        using JsonDocument shown = ToolRun.Done("mastery", "show", Programme, "--learner", Learner(), "--model", model,
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

    private static string Learner() =>
        File.ReadLines(Path.Combine(Programme, "assessments.csv")).Skip(1).First().Split(',')[0];

    private string Write(string name, long seed)
    {
        AnswerLog log = AnswerSimulator.Draw(Small, seed).Log;
        var text = new StringBuilder("student,item,skill,correct,time\n");
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            foreach (Answer answer in log.Of(learner))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{log.LearnerIds[learner]},{log.ItemIds[answer.Item]},{log.SkillIds[answer.Skill]},{(answer.IsRight ? 1 : 0)},"
                        + $"{Math.Round(answer.Day * 86_400)}\n");
            }
        }

        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
