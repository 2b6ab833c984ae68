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

        // Drawn by whoever reports: a thread of its own could write to an output that is closed by then.
        console.Progress().AutoClear(enabled: true).AutoRefresh(enabled: false).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(host.Messages.Say(label)), maxValue: 1);
            context.Refresh();
            work(new Reporter(context, task, host.Clock));
        });
    }

    private sealed class Reporter(ProgressContext context, ProgressTask task, TimeProvider clock) : IProgress<WorkProgress>
    {
        private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(100);

        private readonly Lock _drawing = new();
        private long _drawn = clock.GetTimestamp();

        public void Report(WorkProgress value)
        {
            lock (_drawing)
            {
                task.Value = value.Share ?? 0;
                if (clock.GetElapsedTime(_drawn) >= BetweenDrawings)
                {
                    _drawn = clock.GetTimestamp();
                    context.Refresh();
                }
            }
        }
    }
}
