using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Output.Trials;
using Pedagogy6P.Formats.Trials;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Commands.Trials;

/// <summary><c>trial assign</c>: who gets the module, by a seeded hash.</summary>
internal static class TrialAssignCommand
{
    public static Command Create(ToolHost host)
    {
        var people = new InputArgument("PEOPLE")
        {
            Description = "A table of those who take part, in the order of joining: id, and where there are any stratum and cluster.",
        };
        Option<string?> trial = new("--trial")
        {
            Description = "Name of the trial: trials of different names assign independently.",
            HelpName = "NAME",
            Required = true,
            Arity = ArgumentArity.ExactlyOne,
        };
        Option<long> seed = ParsedOption.Create("--seed", "S", "Seed of the assignment; 0 by default.", "a whole number",
            (string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));
        Option<ImmutableArray<TrialArm>> arms = ArmsOption.Create(onlyTwo: false);
        var stratified = new Option<bool>("--stratified")
        {
            Description = "Balance the sides in blocks within each stratum; by default each person or cluster is drawn by itself.",
        };
        var kept = new InputOption("--kept", "FILE", "Who was assigned before, as this command wrote it: they keep their sides.");
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Csv, OutputFormat.Json, OutputFormat.Table);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("assign",
            "Assign persons or clusters to the sides of a trial by a seeded hash, which anybody can repeat.")
        {
            people, trial, seed, arms, stratified, kept, format, file, safe,
        };
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            ImmutableArray<TrialArm> sides = parsed.GetRequiredValue(arms);
            var assigner = new TrialAssigner(Named(parsed.GetRequiredValue(trial)!), parsed.GetValue(seed), sides);
            string units = parsed.GetRequiredValue(people);
            ImmutableArray<TrialAssignment> assigned = parsed.GetValue(stratified)
                ? Stratified(assigner, units, parsed.GetValue(kept), sides) : Simple(assigner, units, parsed.GetValue(kept));
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => TrialAssignText.Json(assigned),
                OutputFormat.Table => TrialAssignText.Table(assigned, new ReportSpeech(host.Messages), CanvasStyle.For(host, output)),
                _ => TrialAssignText.Csv(assigned, parsed.GetValue(safe)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Named(string trial) =>
        trial.Length > 0 ? trial : throw ToolException.WrongUsage("--trial: found \"\", expected a name.");

    private static ImmutableArray<TrialAssignment> Simple(TrialAssigner assigner, string people, string? kept) => kept is null
        ? assigner.Simple(TrialFile.ReadUnits(people)) : throw ToolException.WrongUsage(
            "--kept: expected with --stratified; persons drawn by themselves keep their sides anyhow.");

    private static ImmutableArray<TrialAssignment> Stratified(TrialAssigner assigner, string people, string? kept,
        ImmutableArray<TrialArm> sides)
    {
        ImmutableArray<TrialAssignment> before = kept is null ? [] : TrialFile.ReadAssignments(kept, sides);
        return assigner.Stratified(TrialFile.ReadUnitsInStrata(people, before), before);
    }
}
