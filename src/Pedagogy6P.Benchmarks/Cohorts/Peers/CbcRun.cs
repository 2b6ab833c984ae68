using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>Calls of the program <c>cbc</c>, with its files in a folder. Not thread-safe.</summary>
internal sealed class CbcRun(string folder)
{
    private const int Glance = 50;
    private const string BoundLine = "Lower bound:";

    /// <summary>Processor seconds of all calls.</summary>
    public double Seconds { get; private set; }

    /// <summary>The most memory of any call, in bytes, as seen twenty times a second.</summary>
    public long Peak { get; private set; }

    /// <summary>Solves a program; null when no solution was found in time.</summary>
    /// <param name="program">The program.</param>
    /// <param name="worths">What columns bring.</param>
    /// <param name="further">Rules besides.</param>
    /// <param name="seconds">Processor seconds that it may take.</param>
    public CbcResult? Solve(CohortProgram program, IEnumerable<(int Column, double Worth)> worths, IEnumerable<ProgramRow> further,
        double seconds)
    {
        string file = Path.Combine(folder, "cohort.lp"), solution = Path.Combine(folder, "cohort.txt");
        using (StreamWriter text = File.CreateText(file))
        {
            LpFile.Write(text, program, worths, further);
        }

        string log = "";
        Seconds += Clock.Children.Time(() => log = Run(file, solution, seconds));
        return Read(log, File.ReadLines(solution));
    }

    /// <summary>Reads what the program printed, and its solution.</summary>
    public static CbcResult? Read(string log, IEnumerable<string> solution)
    {
        var chosen = new HashSet<int>();
        bool isFirst = true, isOptimal = false;
        double objective = 0;
        foreach (string[] words in solution.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (isFirst)
            {
                (isFirst, isOptimal) = (false, string.Equals(words[0], "Optimal", StringComparison.Ordinal));
                objective = double.Parse(words[^1], CultureInfo.InvariantCulture);
            }
            else if (double.Parse(words[^2], CultureInfo.InvariantCulture) > 0.5)
            {
                chosen.Add(int.Parse(words[^3][1..], CultureInfo.InvariantCulture));
            }
        }

        string? bound = log.Split('\n').LastOrDefault(line => line.StartsWith(BoundLine, StringComparison.Ordinal));
        return isFirst || log.Contains("No feasible solution", StringComparison.Ordinal) ? null : new CbcResult(chosen, isOptimal,
            isOptimal ? -objective : bound is null ? null : -double.Parse(bound[BoundLine.Length..], CultureInfo.InvariantCulture));
    }

    private string Run(string file, string solution, double seconds)
    {
        var start = new ProcessStartInfo("cbc",
        [
            file, "-seconds", seconds.ToString(CultureInfo.InvariantCulture), "-solve", "-solution", solution,
        ])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> log = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(Glance))
        {
            process.Refresh();
            try
            {
                Peak = Math.Max(Peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended in between.
            }
        }

        return log.GetAwaiter().GetResult();
    }
}
