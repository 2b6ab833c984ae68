using Microsoft.ML.OnnxRuntime;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// ONNX Runtime with a model. Its native memory goes back once it is closed and the last use has ended, so that none ever loses it while it
/// runs. Thread-safe.
/// </summary>
internal sealed class OnnxSession : IDisposable
{
    private const int Closed = int.MinValue;

    private readonly RunOptions _run = new();

    // How many use it; from Closed on up once it is closed.
    private int _users;

    private OnnxSession(InferenceSession model) => Model = model;

    /// <summary>What the model says about itself.</summary>
    public InferenceSession Model { get; }

    /// <summary>A session for a file's bytes.</summary>
    /// <exception cref="InputRefusedException">The file is damaged or no ONNX model.</exception>
    public static OnnxSession Open(byte[] file)
    {
        if (!OnnxSeal.Holds(file))
        {
            throw InputRefusedException.Because(OnnxRiskModel.Table, null, null,
                "a file as it was exported: its bytes are not those its seal was made for (drop the seal if they were changed on purpose)");
        }

        // No memory is kept between runs: what learners' rows were in goes back at once.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            EnableCpuMemArena = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        try
        {
            return new OnnxSession(new InferenceSession(file, options));
        }
        catch (OnnxRuntimeException e)
        {
            throw InputRefusedException.Because(OnnxRiskModel.Table, null, null, $"an ONNX model that is whole ({e.Message})");
        }
    }

    /// <summary>Keeps the native memory until the use is disposed of.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public Use Begin()
    {
        int users = Volatile.Read(ref _users);
        while (true)
        {
            ObjectDisposedException.ThrowIf(users < 0, typeof(OnnxRiskModel));
            int found = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (found == users)
            {
                return new Use(this);
            }

            users = found;
        }
    }

    /// <summary>Runs the model, within a use.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Run(IReadOnlyCollection<string> names, IReadOnlyCollection<OrtValue> values,
        string output) => Model.Run(_run, names, values, [output]);

    /// <summary>Closes it, at any time and as often as one likes; uses that have begun go on.</summary>
    public void Dispose()
    {
        if (Interlocked.Or(ref _users, Closed) == 0)
        {
            Free();
        }
    }

    private void End()
    {
        if (Interlocked.Decrement(ref _users) == Closed)
        {
            Free();
        }
    }

    private void Free()
    {
        _run.Dispose();
        Model.Dispose();
    }

    /// <summary>A use of the session, to be disposed of once.</summary>
    public readonly ref struct Use(OnnxSession session)
    {
        public void Dispose() => session.End();
    }
}
