using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// A fingerprint of training data: SHA-256 over feature names, kinds and categories, all values as little-endian doubles (one NaN for
/// missing), labels and weights.
/// </summary>
public static class TrainingDataHash
{
    private const int Rows = 4096;

    /// <summary>The fingerprint in lower-case hexadecimal. Column storage does not matter, row order does.</summary>
    /// <param name="table">The rows.</param>
    public static string Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        double[] values = new double[Rows];
        byte[] bytes = new byte[Rows * sizeof(double)];
        for (int f = 0; f < table.Schema.Count; f++)
        {
            Feature feature = table.Schema[f];
            string categories = string.Join('\u0001', feature.Categories);
            hash.AppendData(Encoding.UTF8.GetBytes($"{feature.Name}\0{(char)('0' + (int)feature.Kind)}\0{categories}\0"));
            for (int start = 0; start < table.RowCount; start += Rows)
            {
                Span<double> slice = values.AsSpan(0, Math.Min(Rows, table.RowCount - start));
                table.CopyColumn(f, start, slice);
                Append(hash, slice, bytes);
            }
        }

        hash.AppendData(table.Labels);
        if (table.TargetKind is { } kind and not TargetKind.Event)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{(char)('0' + (int)kind)}"));
            AppendAll(hash, table.Targets, bytes);
        }

        AppendAll(hash, table.Weights, bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendAll(IncrementalHash hash, ReadOnlySpan<double> values, byte[] bytes)
    {
        for (int start = 0; start < values.Length; start += Rows)
        {
            Append(hash, values[start..Math.Min(values.Length, start + Rows)], bytes);
        }
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<double> values, byte[] bytes)
    {
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), double.IsNaN(values[i]) ? double.NaN : values[i]);
        }

        hash.AppendData(bytes.AsSpan(0, values.Length * sizeof(double)));
    }
}
