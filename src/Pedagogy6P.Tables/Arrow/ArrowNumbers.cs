using System.Globalization;
using System.Numerics;
using Apache.Arrow;

namespace Pedagogy6P.Tables.Arrow;

/// <summary>Copies columns of numbers as doubles, correctly rounded; missing ones are NaN.</summary>
internal static class ArrowNumbers
{
    public static void Copy(IArrowArray array, Span<double> destination)
    {
        switch (array)
        {
            case DoubleArray doubles: doubles.Values.CopyTo(destination); break;
            case FloatArray singles: Copy(singles.Values, destination); break;
            case HalfFloatArray halves: Copy(halves.Values, destination); break;
            case Int8Array values: Copy(values.Values, destination); break;
            case Int16Array values: Copy(values.Values, destination); break;
            case Int32Array values: Copy(values.Values, destination); break;
            case Int64Array values: Copy(values.Values, destination); break;
            case UInt8Array values: Copy(values.Values, destination); break;
            case UInt16Array values: Copy(values.Values, destination); break;
            case UInt32Array values: Copy(values.Values, destination); break;
            case UInt64Array values: Copy(values.Values, destination); break;
            case NullArray: destination.Fill(double.NaN); return;
            default: CopyDecimals(array, destination); return;
        }

        for (int row = 0; array.NullCount != 0 && row < destination.Length; row++)
        {
            if (array.IsNull(row))
            {
                destination[row] = double.NaN;
            }
        }
    }

    private static void Copy<T>(ReadOnlySpan<T> values, Span<double> destination)
        where T : struct, INumberBase<T>
    {
        for (int row = 0; row < destination.Length; row++)
        {
            destination[row] = double.CreateTruncating(values[row]);
        }
    }

    // A decimal has more digits than a double: only its text is rounded once.
    private static void CopyDecimals(IArrowArray array, Span<double> destination)
    {
        for (int row = 0; row < destination.Length; row++)
        {
            destination[row] = ArrowText.Decimal(array, row) is string text
                ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;
        }
    }
}
