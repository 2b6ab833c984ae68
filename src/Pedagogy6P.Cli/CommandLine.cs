using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Commands;
using Pedagogy6P.Cli.Commands.Choices;
using Pedagogy6P.Cli.Commands.Decisions;
using Pedagogy6P.Cli.Commands.Demand;
using Pedagogy6P.Cli.Commands.Evaluation;
using Pedagogy6P.Cli.Commands.Evidence;
using Pedagogy6P.Cli.Commands.Export;
using Pedagogy6P.Cli.Commands.Mastery;
using Pedagogy6P.Cli.Commands.Practice;
using Pedagogy6P.Cli.Commands.Risk;
using Pedagogy6P.Cli.Commands.Teams;
using Pedagogy6P.Cli.Commands.Trials;
using Pedagogy6P.Cli.Commands.Uplift;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli;

/// <summary>The whole tool: parses the arguments, runs the command they name and answers with an exit code.</summary>
internal static class CommandLine
{
    private const string ToolName = "pedagogy6p";

    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">What was typed behind its name.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="extensions">What a larger tool adds to the light one.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, ImmutableArray<IToolExtension> extensions,
        CancellationToken cancellationToken)
    {
        string language = LanguageOption.Sought(arguments);
        host = Speaking(language, host.With(extensions));
        try
        {
            // "@" may begin an id, so nothing is read from response files; "-k10" stays one option.
            var parser = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
            ParseResult parsed = Root(host, MessageCatalogue.In(language)).Parse(arguments, parser);
            return parsed.Action is ParseErrorAction ? RefuseUsage(parsed, host) : await InvokeAsync(parsed, host, cancellationToken);
        }
        catch (Exception exception)
        {
            return Faults.Report(exception, host);
        }
    }

    /// <summary>All commands; a new one is its own file and one line here.</summary>
    internal static Command Root(ToolHost host, MessageCatalogue messages)
    {
        var root = new Command(ToolName,
            "Precision pedagogy: ranks the feasible modules of a programme for its learners, each with the reasons why.")
        {
            new HelpOption(),
            new VersionOption(),
            RecommendCommand.Create(host),
            PlanCommand.Create(host),
            CohortCommand.Create(host),
            TeamsCommand.Create(host),
            WhyNotCommand.Create(host),
            WhatIfCommand.Create(host),
            AlternativesCommand.Create(host),
            MakePossibleCommand.Create(host),
            CheckCommand.Create(host),
            GraphCommand.Create(host),
            GenerateCommand.Create(host),
            ImportProgrammeCommand.Create(host),
            ExportCommand.Create(host),
            DemandCommand.Create(host),
            RiskCommand.Create(host),
            EvidenceCommand.Create(host),
            TrialCommand.Create(host),
            UpliftCommand.Create(host),
            EvaluationCommand.Create(host),
            MasteryCommand.Create(host),
            PracticeCommand.Create(host),
            DecisionsCommand.Create(host),
            ProfileCommand.Create(host),
            ChoicesCommand.Create(host),
        };
        LanguageOption.AddTo(root);
        TranslatedHelp.Translate(root, messages);
        return root;
    }

    // The parser words its own messages in the language of the thread: English always, so that the catalogue translates them like all
    // others.
    private static ToolHost Speaking(string language, ToolHost host)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return string.Equals(language, "en", StringComparison.Ordinal) ? host : host.In(MessageCatalogue.In(language));
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, ToolHost host, CancellationToken cancellationToken)
    {
        if (parsed.Action == parsed.CommandResult.Command.Action)
        {
            OutputCheck.Run(parsed);
        }

        // Commands write through ToolOutput; only help and the version come this way.
        using var help = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var invocation = new InvocationConfiguration
        {
            Output = help,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        int exitCode = await parsed.InvokeAsync(invocation, cancellationToken);
        if (help.GetStringBuilder().Length > 0)
        {
            using ToolOutput output = ToolOutput.Open(host, path: null);
            output.Write(Encoding.UTF8.GetBytes(TranslatedHelp.Finish(help.ToString(), host.Messages)));
            output.Complete();
        }

        return exitCode;
    }

    private static int RefuseUsage(ParseResult parsed, ToolHost host)
    {
        Command command = parsed.CommandResult.Command;
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            host.Error.WriteLine(message);
        }

        IEnumerable<string> words = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name));
        foreach (string advice in parsed.UnmatchedTokens.Select(token => NearestIds.Advice(token, words)).OfType<string>())
        {
            host.Error.WriteLine(advice);
        }

        string path = string.Join(' ', Parents(parsed.CommandResult).Reverse());
        host.Error.WriteLine($"Run '{path} --help' to see what it takes.");
        return ExitCode.WrongUsage;
    }

    /// <summary>The names of a command and of those it belongs to, itself first.</summary>
    private static IEnumerable<string> Parents(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                yield return command.Command.Name;
            }
        }
    }
}
