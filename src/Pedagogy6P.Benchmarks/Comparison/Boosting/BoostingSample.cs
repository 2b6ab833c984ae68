using System.Globalization;
using System.Runtime.InteropServices;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>The rows the peer wrote, as a risk table.</summary>
internal static class BoostingSample
{
    public const int Features = 30;

    public static RiskTable Read(string folder, string name)
    {
        byte[] valueBytes = File.ReadAllBytes(Path.Combine(folder, name + ".x")), labelBytes = File.ReadAllBytes(Path.Combine(folder, name + ".y"));
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(valueBytes), labels = MemoryMarshal.Cast<byte, float>(labelBytes);
        RiskTableBuilder builder = new();
        for (int f = 0; f < Features; f++)
        {
            float[] column = new float[labels.Length];
            for (int row = 0; row < column.Length; row++)
            {
                column[row] = values[(row * Features) + f];
            }

            builder.AddNumeric(string.Create(CultureInfo.InvariantCulture, $"x{f}"), column);
        }

        byte[] events = new byte[labels.Length];
        for (int row = 0; row < events.Length; row++)
        {
            events[row] = (byte)labels[row];
        }

        return builder.SetLabels(events).Build();
    }
}
