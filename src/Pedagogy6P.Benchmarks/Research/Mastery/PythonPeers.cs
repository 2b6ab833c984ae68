using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>What <c>eng/peers/answer_peers.py</c> (XGBoost, SciPy) says of the same answers.</summary>
/// <param name="Missing">Why nothing was compared; null where it was.</param>
/// <param name="Predictions">Name of each peer, and a probability for each answer that is scored.</param>
internal sealed record PythonPeers(string? Missing, IReadOnlyList<(string Name, double[] Probabilities)> Predictions)
{
    public const string Python = "/usr/bin/python3";

    public static PythonPeers Of(AnswerSplit split)
    {
        if (RepositoryFolder.Find() is not string root)
        {
            return new PythonPeers("the repository with eng/peers/answer_peers.py is not there", []);
        }

        string folder = Directory.CreateTempSubdirectory("pedagogy6p-answers").FullName;
        try
        {
            string train = Path.Combine(folder, "train.csv"), test = Path.Combine(folder, "test.csv");
            Write(train, split.Train);
            Write(test, split.Test);
            var start = new ProcessStartInfo(Python,
                [Path.Combine(root, "eng", "peers", "answer_peers.py"), train, test, "--probabilities", folder])
            {
                RedirectStandardOutput = true, UseShellExecute = false,
            };
            start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                return new PythonPeers($"{Python} ended with {process.ExitCode} (Debian: python3-scipy, python3-xgboost)", []);
            }

            using JsonDocument json = JsonDocument.Parse(output);
            return new PythonPeers(null,
            [
                .. json.RootElement.EnumerateObject().Where(peer => peer.Value.TryGetProperty("file", out _)).Select(peer =>
                    (peer.Name, Read(Path.Combine(folder, peer.Value.GetProperty("file").GetString()!)))),
            ]);
        }
        catch (Win32Exception)
        {
            return new PythonPeers($"{Python} is not there", []);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double[] Read(string path) =>
        [.. File.ReadLines(path).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

    private static void Write(string path, AnswerLog log)
    {
        using var text = new StreamWriter(path);
        text.Write("student,item,skill,correct\n");
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            foreach (Answer answer in log.Of(learner))
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{log.LearnerIds[learner]},"));
                text.Write(answer.Item < 0 ? "" : log.ItemIds[answer.Item]);
                text.Write(string.Create(CultureInfo.InvariantCulture, $",{log.SkillIds[answer.Skill]},{(answer.IsRight ? 1 : 0)}\n"));
            }
        }
    }
}
