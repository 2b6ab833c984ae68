using System.CommandLine;
using System.Diagnostics;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>The command <c>oulad</c>: withdrawal prediction on the Open University dataset by the strict protocol.</summary>
public static class OuladProtocol
{
    /// <summary>Runs the command with its own arguments, without the leading <c>oulad</c>.</summary>
    /// <returns>0 on success, 2 when the input is refused.</returns>
    public static int Run(string[] args) => new RootCommand { Command() }.Parse(["oulad", .. args]).Invoke();

    /// <summary>The command with its options, to be added to a root command.</summary>
    public static Command Command()
    {
        var folder = new Argument<string>("DIR") { Description = "folder with the seven raw tables" };
        var landmark = new Option<int>("--landmark")
        {
            Description = "day at whose end the prediction is made",
            DefaultValueFactory = _ => 28
        };
        var split = new Option<string>("--split")
        {
            Description = "A: last term tests; B: one module of it, never trained on",
            DefaultValueFactory = _ => "A"
        };
        split.AcceptOnlyFromAmong("A", "B");
        var label = new Option<string>("--label") { Description = "what is predicted", DefaultValueFactory = _ => "withdrawn" };
        label.AcceptOnlyFromAmong("withdrawn", "notpassed", "14d");
        var testTerm = new Option<string?>("--test-term") { Description = "term that tests (default: the last one)" };
        var export = new Option<string?>("--export")
        {
            Description =
            "folder for train.csv and test.csv; also runs our single learners and, when installed, the peers on them"
        };
        var alone = new Option<bool>("--no-peers") { Description = "export only" };
        var json = new Option<bool>("--json") { Description = "one line of JSON" };
        var results =
            new Option<string?>("--results")
            {
                Description =
                "run everything that is published, or with --test-term the three landmarks of that term, and write it to this Markdown "
                    + "file; needs --export"
            };
        var validate =
            new Option<bool>("--validate")
            {
                Description =
                "print the inner validation of the recipe and its variants, never the test cohort"
            };
        var ingest = new Option<bool>("--ingest")
        {
            Description =
            "only read the tables and build the features of the six landmarks; prints seconds and memory"
        };
        var times =
            new Option<bool>("--times")
            {
                Description =
                "only what one fit of boosted trees takes on the training rows, for us, LightGBM and FastTree"
            };
        var command = new Command("oulad", "Withdrawal prediction on OULAD by the strict protocol.") { folder, landmark, split, label,
            testTerm, export, alone, json, results, validate, ingest, times };
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            try
            {
                if (parsed.GetValue(ingest))
                {
                    Console.Out.WriteLine(IngestMeasurement.Run(parsed.GetValue(folder)!).ToText(parsed.GetValue(json)));
                    return 0;
                }

                var data = OuladDataset.Read(parsed.GetValue(folder)!);
                var ingested = clock.Elapsed.TotalSeconds;
                var which = new ProtocolCase(parsed.GetValue(landmark), LabelOf(parsed.GetValue(label)!), parsed.GetValue(testTerm)
                    ?? CohortSplit.TermsOf(data)[^1]);
                if (parsed.GetValue(times))
                    Console.Out.WriteLine(new ProtocolRunner(data, new RecipeSettings()).TimeTraining(which));
                else if (parsed.GetValue(validate))
                    Validation.Print(data, which, Console.Out);
                else if (parsed.GetValue(results) is { } file)
                    ResultsDocument.Write(file, data, parsed.GetValue(export) ?? Path.Combine(Path.GetTempPath(), "oulad"),
                        parsed.GetValue(testTerm), ingested);
                else
                    RunOne(new ProtocolRunner(data, new RecipeSettings()), data, which,
                        string.Equals(parsed.GetValue(split), "B", StringComparison.Ordinal),
                        parsed.GetValue(export), !parsed.GetValue(alone), parsed.GetValue(json), clock);
                return 0;
            }
            catch (InputRefusedException refusal)
            {
                Console.Error.WriteLine(refusal.Message);
                return 2;
            }
        });
        return command;
    }

    private static void RunOne(
        ProtocolRunner runner, OuladDataset data, ProtocolCase which, bool leaveOut, string? export, bool withLearners, bool json,
        Stopwatch clock)
    {
        if (leaveOut)
        {
            var results = RunLeaveOut(runner, data, which, export, withLearners);
            Console.Out.WriteLine(json ? ProtocolJson.Of(results, clock.Elapsed.TotalSeconds) : ResultsTables.LeaveOut(results));
            return;
        }

        var result = runner.Run(which, export, withLearners);
        Console.Out.WriteLine(json ? ProtocolJson.Of(result, clock.Elapsed.TotalSeconds)
            : ResultsTables.Models(result) + Environment.NewLine + ResultsTables.Further(result));
    }

    /// <summary>Split B: every module of the test term in turn.</summary>
    internal static IReadOnlyList<CaseResult> RunLeaveOut(ProtocolRunner runner, OuladDataset data, ProtocolCase which, string? export,
        bool withLearners)
    {
        var modules = data.Presentations.Where(p => string.Equals(p.Term, which.TestTerm, StringComparison.Ordinal)).Select(p => p.Module)
            .Order(StringComparer.Ordinal);
        return [.. modules.Select(module => runner.Run(which with { Module = module }, export is null
            ? null : Path.Combine(export, module), withLearners))];
    }

    private static WithdrawalLabel LabelOf(string word) => word switch
    {
        "notpassed" => WithdrawalLabel.NotPassed,
        "14d" => WithdrawalLabel.Within14Days,
        _ => WithdrawalLabel.Withdrawn,
    };
}
