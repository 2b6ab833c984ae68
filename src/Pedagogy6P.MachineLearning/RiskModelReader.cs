using System.Text;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning;

/// <summary>
/// Reads the content of models from a model file, little-endian; nothing in it is believed before it is checked. Not thread-safe.
/// </summary>
public sealed class RiskModelReader : BinaryReader
{
    private const int DeepestNesting = 8;

    private readonly IReadOnlyDictionary<byte, Func<RiskModelReader, FeatureSchema, IRiskModel>> _kinds;
    private int _nesting;

    internal RiskModelReader(Stream stream, IReadOnlyDictionary<byte, Func<RiskModelReader, FeatureSchema, IRiskModel>> kinds)
        : base(stream, Encoding.UTF8) => _kinds = kinds;

    /// <summary>Reads a model with the reader of its kind.</summary>
    /// <param name="schema">Features of the model.</param>
    /// <exception cref="FormatException">No reader was given for the kind, or models are nested too deeply.</exception>
    public IRiskModel ReadModel(FeatureSchema schema)
    {
        if (_nesting > DeepestNesting)
        {
            throw new FormatException("models nested too deeply");
        }

        byte kind = ReadByte();
        if (!_kinds.TryGetValue(kind, out var read))
        {
            throw new FormatException(kind < RiskModelWriter.FirstKindOfHosts ? "a model of an unknown kind"
                : $"a model of kind {kind}, for which no reader was given");
        }

        _nesting++;
        IRiskModel model = read(this, schema);
        _nesting--;
        return model;
    }

    /// <summary>Reads a count; none is believed that the rest of the file could not hold.</summary>
    /// <exception cref="FormatException">The count is negative or larger than what is left of the file.</exception>
    public int ReadCount()
    {
        int count = ReadInt32();
        return count >= 0 && count <= BaseStream.Length - BaseStream.Position ? count : throw new FormatException("an impossible length");
    }

    /// <summary>Reads a number without which no model predicts.</summary>
    /// <exception cref="FormatException">The number is not finite.</exception>
    internal double ReadFinite() => Finite(ReadDouble());

    /// <summary>The number, which has to be finite.</summary>
    /// <exception cref="FormatException">The number is not finite.</exception>
    internal static double Finite(double value) =>
        double.IsFinite(value) ? value : throw new FormatException("a number that is not finite");

    /// <summary>Reads numbers, their count first.</summary>
    /// <exception cref="FormatException">The count is impossible.</exception>
    public double[] ReadDoubles()
    {
        double[] values = new double[ReadCount()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadDouble();
        }

        return values;
    }
}
