namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Exact dealings between doubles and the single-precision thresholds of trees.</summary>
internal static class SinglePrecision
{
    /// <summary>The largest single ≤ the value: for a single t, value &lt; t exactly when the result is &lt; t.</summary>
    public static float RoundDown(double value)
    {
        float nearest = (float)value;
        return nearest > value ? MathF.BitDecrement(nearest) : nearest;
    }

    /// <summary>A single t with low &lt; t ≤ high, halfway where there is room.</summary>
    public static float Between(float low, float high)
    {
        float middle = (float)(((double)low + high) / 2);
        return middle > low ? middle : high;
    }

    /// <summary>A key whose unsigned order is the order of the numbers; −0 equals 0.</summary>
    public static uint ToKey(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value + 0f);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    public static float FromKey(uint key) => BitConverter.UInt32BitsToSingle((key & 0x80000000) != 0 ? key & 0x7FFFFFFF : ~key);
}
