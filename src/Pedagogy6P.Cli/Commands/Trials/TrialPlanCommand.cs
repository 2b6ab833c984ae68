using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Output.Trials;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Commands.Trials;

/// <summary><c>trial plan</c>: how many persons an effect takes, or the smallest effect that so many persons show.</summary>
internal static class TrialPlanCommand
{
    private const double Largest = 1e9;

    public static Command Create(ToolHost host)
    {
        Option<double> effect = AmountOption.Create("--effect", "D",
            "The effect to be seen: a difference of means, or with --baseline a change of the proportion.", -Largest, Largest, 0);
        Option<double> participants = AmountOption.Create("--participants", "N",
            "Persons there are, to ask for the smallest effect they show.", TrialPlanner.FewestUnits, 1e12, 0);
        Option<double> baseline = AmountOption.Create("--baseline", "P",
            "Proportion without the module, for outcomes that are yes or no; means by default.", 0.0001, 0.9999, 0);
        Option<double> deviation = AmountOption.Create("--sd", "S", "Standard deviation of the outcome; 1 by default.", 1e-9, Largest, 1);
        var design = new TrialDesignOptions();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        var command = new Command("plan", "Say how many persons or groups an effect takes, or the smallest effect that so many show.")
        {
            effect, participants, baseline, deviation, format, file,
        };
        design.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            if (parsed.GetValue(baseline) > 0 && parsed.GetResult(deviation) is { Implicit: false })
            {
                throw ToolException.WrongUsage(
                    "--sd, --baseline: expected one of them; a proportion has no standard deviation of its own.");
            }

            TrialSize size = Size(parsed.GetValue(effect), parsed.GetValue(participants), parsed.GetValue(baseline),
                parsed.GetValue(deviation), design.Of(parsed));
            output.Write(parsed.GetValue(format) == OutputFormat.Json
                ? TrialPlanText.Json(size) : TrialPlanText.Table(size, new ReportSpeech(host.Messages), CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static TrialSize Size(double effect, double participants, double baseline, double deviation, TrialDesign design)
    {
        bool isMean = baseline <= 0;
        if (effect.Equals(0) == participants.Equals(0))
        {
            throw ToolException.WrongUsage("trial plan: expected one of --effect and --participants.",
                "Give the effect to ask for persons, or the persons to ask for the smallest effect.");
        }

        RequirePossible(effect, participants, baseline, design);
        try
        {
            return participants > 0 ? Smallest(participants, isMean, baseline, deviation, design)
                : isMean ? TrialPlanner.ForDifference(Math.Abs(effect), deviation, design)
                : TrialPlanner.ForChange(baseline, effect, design);
        }
        catch (ArgumentOutOfRangeException)
        {
            // All else is in its range: it is the size that is beyond all bounds.
            throw Refusal("--effect", effect, "an effect that at most a thousand billion persons or groups show");
        }
    }

    private static void RequirePossible(double effect, double participants, double baseline, TrialDesign design)
    {
        if (participants > 0 && participants < TrialPlanner.FewestUnits * design.ClusterSize)
        {
            throw Refusal("--participants", participants, FormattableString.Invariant(
                $"{TrialPlanner.FewestUnits * design.ClusterSize} or more, that is {TrialPlanner.FewestUnits} groups of --cluster-size"));
        }

        if (baseline > 0 && !(baseline + effect is >= 0 and <= 1))
        {
            throw Refusal("--effect", effect, FormattableString.Invariant(
                $"a change from {-baseline} to {1 - baseline}: with --baseline the proportion lies from 0 to 1"));
        }
    }

    private static ToolException Refusal(string option, double found, string expected) =>
        ToolException.WrongUsage(FormattableString.Invariant($"{option}: found \"{found}\", expected {expected}."));

    private static TrialSize Smallest(double participants, bool isMean, double baseline, double deviation, TrialDesign design)
    {
        double smallest = isMean ? TrialPlanner.SmallestDifference(participants, deviation, design)
            : TrialPlanner.SmallestRise(participants, baseline, design);
        return new TrialSize((long)participants, (long)(participants / design.ClusterSize), design.DesignEffect, smallest);
    }
}
