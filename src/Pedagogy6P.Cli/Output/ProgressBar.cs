using Pedagogy6P.Cli.Hosting;
using Spectre.Console;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Output;

/// <summary>A progress bar on the standard error, shown only to people and only where it does not run through the data.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reports how much of a total is done.</summary>
    /// <param name="host">The host.</param>
    /// <param name="output">Where the data go.</param>
    /// <param name="label">What is being done.</param>
    /// <param name="work">The work; it is given null when nobody watches.</param>
    public static void Run(ToolHost host, ToolOutput output, string label, Action<IProgress<WorkProgress>?> work)
    {
        if (!host.ErrorIsTerminal || output.IsTerminal)
        {
            work(null);
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = host.ColourAllowed ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        console.Profile.Width = host.TerminalWidth;
        console.Progress().AutoClear(enabled: true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(host.Messages.Say(label)), maxValue: 1);
            work(new Reporter(task));
        });
    }

    private sealed class Reporter(ProgressTask task) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => task.Value = value.Share ?? 0;
    }
}
