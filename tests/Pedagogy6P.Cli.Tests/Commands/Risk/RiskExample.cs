using System.Globalization;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>The example tables, and a model trained on them once for all tests.</summary>
public sealed class RiskExample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RiskExample()
    {
        Model = _folder.File("model.p6risk");
        ToolRun.Of([.. Training, "--model", "logistic", "--out", Model]).ExitCode.ShouldBe(0);
    }

    /// <summary>A logistic model of the latest cohort held out.</summary>
    public string Model { get; }

    public static string Past => Path.Combine(Repository.Dataset("risk-example"), "past.csv");

    public static string Now => Path.Combine(Repository.Dataset("risk-example"), "now.csv");

    public static string Watched => Path.Combine(Repository.Dataset("risk-example"), "watched.csv");

    /// <summary>Everything of a training but the model and where it goes.</summary>
    public static string[] Training =>
        ["risk", "train", Past, "--label", "outcome", "--positive", "withdrawn", "--negative", "completed", "--person", "learner",
            "--order", "cohort", "--opt-out", "opt_out", "--group", "gender"];

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    /// <summary>A table of some columns and rows whose first column decides the label <c>y</c> with some noise.</summary>
    public string WriteTable(string name, int columns, int rows)
    {
        IEnumerable<string> lines = Enumerable.Range(0, rows).Select(row =>
            string.Join(',',
                Enumerable.Range(0, columns)
                    .Select(column => ((row * 7919 + column * 104_729) % 97).ToString(CultureInfo.InvariantCulture))
                    .Append((row * 7919 % 97) + (row % 11 * 5) > 60 ? "1" : "0")));
        return Write(name,
            string.Join('\n',
                lines.Prepend(string.Join(',',
                    Enumerable.Range(0, columns).Select(column => $"c{column.ToString(CultureInfo.InvariantCulture)}").Append("y"))))
                        + "\n");
    }

    public void Dispose() => _folder.Dispose();
}
