using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>A fingerprint of training data: SHA-256 over feature names, kinds and categories, all values as little-endian doubles (one NaN for missing), labels and weights.</summary>
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
            hash.AppendData(Encoding.UTF8.GetBytes($"{feature.Name}\0{(char)('0' + (int)feature.Kind)}\0{string.Join('\u0001', feature.Categories)}\0"));
            for (int start = 0; start < table.RowCount; start += Rows)
            {
                Span<double> slice = values.AsSpan(0, Math.Min(Rows, table.RowCount - start));
                table.CopyColumn(f, start, slice);
                Append(hash, slice, bytes);
            }
        }

        hash.AppendData(table.Labels);
        for (int start = 0; start < table.Weights.Length; start += Rows)
        {
            Append(hash, table.Weights[start..Math.Min(table.Weights.Length, start + Rows)], bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
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
