using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// A model in ONNX, from whatever library, as a risk model. ONNX Runtime scores the rows on the thread that asks, up to 4,096 in a run. A
/// row gets the same probability alone and in a batch, bit for bit where the operators of the model compute every row in one way, as trees,
/// linear models and all that <see cref="OnnxExport"/> writes do; some operators (ReduceSum) add in an order that depends on the row's
/// place, which may move the last digit. Holds native memory until it is disposed of, which must wait for the last answer. Immutable and
/// thread-safe.
/// </summary>
public sealed class OnnxRiskModel : IRiskModel, IDisposable
{
    internal const string Table = "ONNX model";

    private const int RowsPerRun = 4096;

    // Vector instructions take up to 16 numbers at once: whole runs of them leave no rest that is computed in another way.
    private const int RowsTogether = 16;

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly ImmutableArray<OnnxInput> _inputs;
    private readonly ImmutableArray<string> _names;
    private readonly OnnxOutput _output;

    private OnnxRiskModel(InferenceSession session, OnnxModelOptions options)
    {
        _session = session;
        (Schema, _inputs) = OnnxInputs.Of(session, options);
        _names = [.. _inputs.Select(input => input.Name)];
        _output = OnnxOutput.Of(session, options);
    }

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>A model of a file's bytes.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">What the model leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">
    /// The file is damaged or no ONNX model; inputs and features do not match by name, type and shape; no single output holds
    /// probabilities; or there is none for a row whose values are missing. All are named.
    /// </exception>
    public static OnnxRiskModel Of(byte[] file, OnnxModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        InferenceSession session = Open(file);
        OnnxRiskModel? model = null;
        try
        {
            model = new OnnxRiskModel(session, options ?? new OnnxModelOptions());
            model.RequireAnswerWithoutValues();
            return model;
        }
        catch (InputRefusedException)
        {
            model?._run.Dispose();
            session.Dispose();
            throw;
        }
    }

    /// <summary>A model of a file.</summary>
    /// <param name="file">The whole file; it stays open.</param>
    /// <param name="options">What the model leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">As for <see cref="Of"/>.</exception>
    public static OnnxRiskModel Load(Stream file, OnnxModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Of(bytes.ToArray(), options);
    }

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row)
    {
        Schema.CheckRow(row);
        Span<double> destination = stackalloc double[1];
        Score(row, destination);
        return destination[0];
    }

    /// <inheritdoc/>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        if (rows.Length != (long)destination.Length * Schema.Count)
        {
            throw new ArgumentException("One value per feature and place is needed.", nameof(rows));
        }

        for (int first = 0; first < destination.Length; first += RowsPerRun)
        {
            int count = Math.Min(RowsPerRun, destination.Length - first);
            Score(rows.Slice(first * Schema.Count, count * Schema.Count), destination.Slice(first, count));
        }
    }

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (destination.Length != table.RowCount || !Schema.HasFeaturesOf(table.Schema))
        {
            throw new ArgumentException("One place per row and the features of the model are needed.", nameof(destination));
        }

        double[] rows = new double[Math.Min(RowsPerRun, destination.Length) * Schema.Count];
        for (int first = 0; first < destination.Length; first += RowsPerRun)
        {
            int count = Math.Min(RowsPerRun, destination.Length - first);
            for (int row = 0; row < count; row++)
            {
                table.CopyRow(first + row, rows.AsSpan(row * Schema.Count));
            }

            Score(rows.AsSpan(0, count * Schema.Count), destination.Slice(first, count));
        }
    }

    /// <summary>Gives the native memory back; the model answers no more.</summary>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    internal static string Describe(NodeMetadata node) => node.IsTensor
        ? $"{node.ElementDataType}[{string.Join(", ", node.Dimensions.Select(Size))}]" : node.OnnxValueType.ToString();

    private static string Size(int size) => size < 0 ? "N" : size.ToString(CultureInfo.InvariantCulture);

    private static InferenceSession Open(byte[] file)
    {
        if (!OnnxSeal.Holds(file))
        {
            throw InputRefusedException.Because(Table, null, null,
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
            return new InferenceSession(file, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw InputRefusedException.Because(Table, null, null, $"an ONNX model that is whole ({e.Message})");
        }
    }

    // Learners have missing values, and a ranking must not fail because of one.
    private void RequireAnswerWithoutValues()
    {
        double[] row = new double[Schema.Count];
        Array.Fill(row, double.NaN);
        try
        {
            Probability(row);
        }
        catch (Exception e) when (e is InvalidOperationException or OnnxRuntimeException)
        {
            throw InputRefusedException.Because(Table, _output.Name, null,
                $"a probability for a row whose values are missing: an imputer before the classifier, or trees ({e.Message})");
        }
    }

    private void Score(ReadOnlySpan<double> rows, Span<double> destination)
    {
        int count = (destination.Length + RowsTogether - 1) / RowsTogether * RowsTogether;
        var values = new List<OrtValue>(_inputs.Length);
        try
        {
            foreach (OnnxInput input in _inputs)
            {
                values.Add(input.Of(rows, Schema.Count, count));
            }

            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_run, _names, values, [_output.Name]);
            _output.Read(outputs[0], count, destination);
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }
}
