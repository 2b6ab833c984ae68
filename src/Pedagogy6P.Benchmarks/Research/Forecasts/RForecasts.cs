using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>What R's package forecast (Hyndman and others) says of the same series.</summary>
/// <param name="Version">Versions of R and of the package; where they are not there, why nothing was compared.</param>
/// <param name="Theta">Forecasts of <c>thetaf</c>; empty where nothing was compared.</param>
/// <param name="Ets">Forecasts of <c>ets</c>.</param>
internal sealed record RForecasts(string Version, IReadOnlyList<double[]> Theta, IReadOnlyList<double[]> Ets)
{
    private const string Script = """
        suppressMessages(library(forecast))
        cat("version", R.version.string, "package forecast", as.character(packageVersion("forecast")), "\n")
        lines <- readLines(commandArgs(TRUE)[1])
        for (line in lines) {
          y <- ts(as.numeric(strsplit(line, " ")[[1]]), frequency = 12)
          cat("theta", format(as.numeric(thetaf(y, h = 18)$mean), digits = 15), "\n")
          cat("ets", format(as.numeric(forecast(ets(y), h = 18)$mean), digits = 15), "\n")
        }
        """;

    public static RForecasts Of(IReadOnlyList<StandIn> series)
    {
        string folder = Directory.CreateTempSubdirectory("pedagogy6p-r").FullName;
        try
        {
            string script = Path.Combine(folder, "peers.R"), data = Path.Combine(folder, "series.txt");
            File.WriteAllText(script, Script);
            File.WriteAllLines(data, series.Select(one =>
                string.Join(' ', one.Known.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))));
            var start = new ProcessStartInfo("Rscript", ["--vanilla", script, data])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using Process process = Process.Start(start)!;
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            double[][] theta = Rows(lines, "theta "), ets = Rows(lines, "ets ");
            return process.ExitCode == 0 && theta.Length == series.Count && ets.Length == series.Count
                ? new RForecasts(lines[0]["version ".Length..].Trim(), theta, ets)
                : new RForecasts("Rscript with the package forecast did not run (Debian: r-cran-forecast)", [], []);
        }
        catch (Win32Exception)
        {
            return new RForecasts("Rscript is not there (Debian: r-base-core, r-cran-forecast)", [], []);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double[][] Rows(string[] lines, string name) =>
    [
        .. lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line =>
            line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()),
    ];
}
