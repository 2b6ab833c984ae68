using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison.NumPy;

/// <summary>
/// The NumPy script of <c>eng/peers</c> over a folder of its own, as a child process that runs when asked. Deletes the folder when
/// disposed.
/// </summary>
internal sealed class NumPyScript : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-numpy-").FullName;
    private readonly string _script;
    private readonly string _date = Workload.AsOf.ToString("O", CultureInfo.InvariantCulture);
    private readonly int _k;
    private readonly Process _server;

    private NumPyScript(string script, Workload workload, int learners, int k)
    {
        (_script, _k) = (script, k);
        WorkloadFolder.Write(workload, learners, _folder);
        _server = Start();
        Version = _server.StandardOutput.ReadLine() ?? string.Empty;
    }

    /// <summary>"ready", the version of Python and that of NumPy.</summary>
    public string Version { get; }

    /// <summary>Starts the script on a workload; null when Python with NumPy is not installed.</summary>
    public static NumPyScript? Open(Workload workload, int learners, int k)
    {
        string? repository = RepositoryFolder.Find();
        string script = Path.Combine(repository ?? string.Empty, "eng", "peers", "numpy_batch.py");
        return repository is not null && File.Exists(script) && HasNumPy() ? new NumPyScript(script, workload, learners, k) : null;
    }

    /// <summary>
    /// One repetition over all learners of the folder: seconds of wall and of processor time, reading the folder not included.
    /// </summary>
    public (double Wall, double Processor) Run()
    {
        string[] words = Ask(string.Empty).Split(' ');
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Its answers: learner, rank, module and score, as it writes them.</summary>
    public IReadOnlyList<(string Learner, string Module, double Score)> Answers()
    {
        string file = Path.Combine(_folder, "top.csv");
        _ = Ask(file);
        return
        [
            .. File.ReadLines(file).Select(line => line.Split(','))
                .Select(cells => (cells[0], cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture))),
        ];
    }

    public void Dispose()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool HasNumPy()
    {
        if (!File.Exists(Interpreter))
        {
            return false;
        }

        using var probe = Process.Start(new ProcessStartInfo(Interpreter, ["-c", "import numpy"])
        {
            RedirectStandardError = true,
            UseShellExecute = false
        });
        probe!.WaitForExit();
        return probe.ExitCode == 0;
    }

    // An empty line asks for a repetition, the name of a file for the answers as well.
    private string Ask(string file)
    {
        _server.StandardInput.WriteLine(file);
        _server.StandardInput.Flush();
        return _server.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The NumPy script ended early.");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Interpreter,
            [_script, _folder, "--date", _date, "-k", _k.ToString(CultureInfo.InvariantCulture), "--serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (string variable in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS" })
        {
            start.Environment[variable] = "1";
        }

        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        return Process.Start(start)!;
    }
}
