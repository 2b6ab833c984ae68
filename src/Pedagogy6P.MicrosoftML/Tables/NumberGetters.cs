using Microsoft.ML;
using Microsoft.ML.Data;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Numbers and truth values of ML.NET, whatever their type, as doubles.</summary>
internal static class NumberGetters
{
    public static bool Has(DataViewType type) => type is NumberDataViewType or BooleanDataViewType;

    public static Func<double> Of(DataViewRow row, DataViewSchema.Column column) => column.Type.RawType switch
    {
        Type raw when raw == typeof(float) => Typed<float>(row, column, value => value),
        Type raw when raw == typeof(double) => Typed<double>(row, column, value => value),
        Type raw when raw == typeof(bool) => Typed<bool>(row, column, value => value ? 1 : 0),
        Type raw when raw == typeof(sbyte) => Typed<sbyte>(row, column, value => value),
        Type raw when raw == typeof(byte) => Typed<byte>(row, column, value => value),
        Type raw when raw == typeof(short) => Typed<short>(row, column, value => value),
        Type raw when raw == typeof(ushort) => Typed<ushort>(row, column, value => value),
        Type raw when raw == typeof(int) => Typed<int>(row, column, value => value),
        Type raw when raw == typeof(uint) => Typed<uint>(row, column, value => value),
        Type raw when raw == typeof(long) => Typed<long>(row, column, value => value),
        _ => Typed<ulong>(row, column, value => value),
    };

    private static Func<double> Typed<T>(DataViewRow row, DataViewSchema.Column column, Func<T, double> number)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        T value = default!;
        return () =>
        {
            getter(ref value);
            return number(value);
        };
    }
}
