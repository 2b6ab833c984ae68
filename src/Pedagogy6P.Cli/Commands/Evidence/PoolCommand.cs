using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Evidence;
using Pedagogy6P.Formats.Studies;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Commands.Evidence;

/// <summary><c>evidence pool</c>: what the studies of a table say together.</summary>
internal static class PoolCommand
{
    public static Command Create(ToolHost host)
    {
        var studies = new InputArgument("STUDIES")
        {
            Description = "A table of studies with the columns study, effect and se (standard error).",
        };
        Option<PoolingMethod> method = PoolingMethodOption.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("pool", "Pool the studies of a table with random effects: estimate, intervals, differences, asymmetry.")
        {
            studies, method, format, file, safe,
        };
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            ImmutableArray<StudyEffect> read = StudyFile.Read(parsed.GetRequiredValue(studies));
            var pool = PooledTable.Of(read, parsed.GetValue(method));
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => PoolJson.Of(pool.Pool),
                OutputFormat.Csv => PoolCsv.Of(pool, parsed.GetValue(safe)),
                OutputFormat.Html => PoolPage.Of(pool, new EvidenceSpeech(host.Messages)),
                _ => PoolTable.Of(pool, new EvidenceSpeech(host.Messages), CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
