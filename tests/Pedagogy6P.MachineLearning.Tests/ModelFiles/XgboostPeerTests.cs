using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

/// <summary>
/// An imported model is the same function as XGBoost's, on values equal to thresholds above all: against models made once, always, and
/// against XGBoost itself where
/// python3 has it (PEDAGOGY6P_PYTHON names another interpreter than /usr/bin/python3).
/// </summary>
public sealed class XgboostPeerTests
{
    private const int Models = 45;

    private static string Made => Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost", "made");

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("6")]
    [InlineData("7")]
    [InlineData("8")]
    public void Models_made_once_are_the_same_function(string seed) =>
        new XgboostCase(Path.Combine(Made, $"{seed}.json")).ShouldBeTheSameFunction();

    [Fact]
    public void What_was_left_out_or_read_otherwise_is_told()
    {
        string[][] notes = [.. Enumerable.Range(0, 9).Select(seed =>
            new XgboostCase(Path.Combine(Made, $"{seed.ToString(CultureInfo.InvariantCulture)}.json")).Import().Notes.ToArray())];
        notes[0].ShouldBeEmpty();
        notes[1].Single().ShouldStartWith("The model stopped early: its best round is 3 of 12.");
        notes[4].Single().ShouldContain("log-odds");
        notes[6].Single().ShouldStartWith("The model stopped early: its best round is 2 of 8.");
        notes[7].Single().ShouldContain("-999 counts as missing");
    }

    [Fact]
    public void Models_trained_now_are_the_same_function()
    {
        string folder = Directory.CreateTempSubdirectory("pedagogy6p-xgboost").FullName;
        try
        {
            Assert.SkipUnless(Train(folder), "python3 with xgboost not present (eng/install-peers.sh installs it)");
            string[] files = Directory.GetFiles(folder, "*.json");
            files.Length.ShouldBe(Models);
            foreach (string file in files)
            {
                new XgboostCase(file).ShouldBeTheSameFunction();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // False without an interpreter that has XGBoost; a script that fails is a failure.
    private static bool Train(string folder)
    {
        string python = Environment.GetEnvironmentVariable("PEDAGOGY6P_PYTHON") ?? "/usr/bin/python3";
        if (Run(python, "-c", "import xgboost") != 0)
        {
            return false;
        }

        string[] seeds = [.. Enumerable.Range(1000, Models).Select(seed => seed.ToString(CultureInfo.InvariantCulture))];
        Run(python, [RepositoryFolder.PathOf("eng/peers/xgboost_models.py"), folder, .. seeds]).ShouldBe(0);
        return true;
    }

    private static int? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true, UseShellExecute = false
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
