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
/// place, which may move the last digit. Holds native memory until it is disposed of, which may happen at any time: answers that are being
/// given are finished, and the memory goes back after them; every later one is an <see cref="ObjectDisposedException"/>. Immutable and
/// thread-safe.
/// </summary>
public sealed class OnnxRiskModel : IRiskModel, IDisposable
{
    internal const string Table = "ONNX model";

    private const int RowsPerRun = 4096;

    // Vector instructions take up to 16 numbers at once: whole runs of them leave no rest that is computed in another way.
    private const int RowsTogether = 16;

    private readonly OnnxSession _session;
    private readonly ImmutableArray<OnnxInput> _inputs;
    private readonly ImmutableArray<OnnxUnusedInput> _unused;
    private readonly ImmutableArray<string> _names;
    private readonly OnnxOutput _output;

    private OnnxRiskModel(OnnxSession session, OnnxModelOptions options)
    {
        _session = session;
        (Schema, _inputs, _unused) = OnnxInputs.Of(session.Model, options);
        _names = [.. _inputs.Select(input => input.Name), .. _unused.Select(input => input.Name)];
        _output = OnnxOutput.Of(session.Model, options);
    }

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>A model of a file's bytes.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">What the model leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">
    /// The file is damaged or no ONNX model; inputs and features do not match by name, type and shape; no single output holds
    /// probabilities; there is none for a row whose values are missing; or it depends on an input that is said to be unused. All are named.
    /// </exception>
    public static OnnxRiskModel Of(byte[] file, OnnxModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        OnnxSession session = OnnxSession.Open(file);
        try
        {
            var model = new OnnxRiskModel(session, options ?? new OnnxModelOptions());
            model.RequireAnswerWithoutValues();
            model.RequireUnused();
            return model;
        }
        catch (InputRefusedException)
        {
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
    /// <exception cref="ObjectDisposedException">The model is disposed of.</exception>
    public double Probability(ReadOnlySpan<double> row)
    {
        using OnnxSession.Use use = _session.Begin();
        Schema.CheckRow(row);
        Span<double> destination = stackalloc double[1];
        Score(row, destination);
        return destination[0];
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The model is disposed of.</exception>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        using OnnxSession.Use use = _session.Begin();
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
    /// <exception cref="ObjectDisposedException">The model is disposed of.</exception>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        using OnnxSession.Use use = _session.Begin();
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

    /// <summary>Gives the native memory back, once the answers that are being given are finished; the model answers no more.</summary>
    public void Dispose() => _session.Dispose();

    internal static string Describe(NodeMetadata node) => node.IsTensor
        ? $"{node.ElementDataType}[{string.Join(", ", node.Dimensions.Select(Size))}]" : node.OnnxValueType.ToString();

    private static string Size(int size) => size < 0 ? "N" : size.ToString(CultureInfo.InvariantCulture);

    // Learners have missing values, and a ranking must not fail because of one.
    private void RequireAnswerWithoutValues()
    {
        double[] row = new double[Schema.Count];
        Array.Fill(row, double.NaN);
        double[] found = [double.NaN];
        string? why = null;
        try
        {
            Run(row, found);
            _output.Check(found);
        }
        catch (Exception e) when (e is InvalidOperationException or OnnxRuntimeException)
        {
            why = e.Message;
        }

        if (why is not null)
        {
            throw InputRefusedException.Because(Table, _output.Name, null, double.IsNaN(found[0])
                ? $"a probability for a row whose values are missing: an imputer before the classifier, or trees ({why})"
                : $"probabilities, from 0 to 1: {OnnxOutput.Other} ({why})");
        }
    }

    private void RequireUnused()
    {
        if (_unused.Length == 0)
        {
            return;
        }

        double[][] rows = [.. ProbeRows.Of(Schema)];
        double[] expected = [.. rows.Select(row => Try(row, null))];
        ViolationCollector problems = new();
        foreach (OnnxUnusedInput input in _unused)
        {
            if (ProbeRows.Fillings.Any(number => rows.Zip(expected).Any(pair => !Try(pair.First, (input, number)).Equals(pair.Second))))
            {
                problems.Add(Table, null, input.Name, null, "a feature, and not a name in options.Unused: the probability depends on it");
            }
        }

        problems.ThrowIfAny();
    }

    // NaN where the model gives nothing.
    private double Try(double[] row, (OnnxUnusedInput Input, double Number)? filled)
    {
        Span<double> found = stackalloc double[1];
        try
        {
            Run(row, found, filled);
            return found[0];
        }
        catch (Exception e) when (e is InvalidOperationException or OnnxRuntimeException)
        {
            return double.NaN;
        }
    }

    private void Score(ReadOnlySpan<double> rows, Span<double> destination)
    {
        Run(rows, destination);
        _output.Check(destination);
    }

    private void Run(ReadOnlySpan<double> rows, Span<double> destination, (OnnxUnusedInput Input, double Number)? filled = null)
    {
        int count = (destination.Length + RowsTogether - 1) / RowsTogether * RowsTogether;
        var values = new List<OrtValue>(_names.Length);
        try
        {
            foreach (OnnxInput input in _inputs)
            {
                values.Add(input.Of(rows, Schema.Count, count));
            }

            foreach (OnnxUnusedInput input in _unused)
            {
                values.Add(filled is { } other && ReferenceEquals(other.Input, input)
                    ? input.Full(count, other.Number) : input.Empty(count));
            }

            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_names, values, _output.Name);
            _output.Read(outputs[0], count, destination);
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }
}
