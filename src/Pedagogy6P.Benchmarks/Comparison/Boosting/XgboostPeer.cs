using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>The XGBoost process that answers one line per command.</summary>
internal sealed class XgboostPeer : IDisposable
{
    private readonly Process _process;

    private XgboostPeer(Process process, string version)
    {
        _process = process;
        Version = version;
    }

    public string Version { get; }

    public static XgboostPeer Start(string python, string script, string folder)
    {
        ProcessStartInfo start = new(python) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(folder);
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The peer did not start.");
        using JsonDocument hello = Answer(process);
        return new XgboostPeer(process, hello.RootElement.GetProperty("version").GetString()!);
    }

    public void MakeData(int rows, int seed) => Ask($"data {Text(rows)} {Text(seed)}").Dispose();

    public BoostingTime TrainAndPredict(int rows, int threads)
    {
        using JsonDocument trained = Ask($"train {Text(rows)} {Text(threads)}"), predicted = Ask($"predict {Text(threads)}");
        JsonElement time = trained.RootElement, scoring = predicted.RootElement;
        return new BoostingTime(time.GetProperty("seconds").GetDouble(), time.GetProperty("processorSeconds").GetDouble(),
            new BoostingScoring(
            scoring.GetProperty("batchNanoseconds").GetDouble(), scoring.GetProperty("singleMicroseconds").GetDouble(),
            scoring.GetProperty("auc").GetDouble(), double.NaN));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(10_000);
        _process.Dispose();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static JsonDocument Answer(Process process) =>
        JsonDocument.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended without an answer."));

    private JsonDocument Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return Answer(_process);
    }
}
