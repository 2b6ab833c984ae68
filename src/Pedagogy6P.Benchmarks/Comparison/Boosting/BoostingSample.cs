using System.Globalization;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>The rows the peer wrote, as a risk table.</summary>
internal static class BoostingSample
{
    public const int Features = 30;

    public static RiskTable Read(string folder, string name)
    {
        float[] values = Floats(Path.Combine(folder, name + ".x")), labels = Floats(Path.Combine(folder, name + ".y"));
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

    private static float[] Floats(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        float[] values = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, values, 0, values.Length * sizeof(float));
        return values;
    }
}
