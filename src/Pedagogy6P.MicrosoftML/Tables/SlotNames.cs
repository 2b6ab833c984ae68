using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Names of the slots of a vector: those it keeps where they are all there and differ, else its own name and a number.</summary>
internal static class SlotNames
{
    public static string[] Of(DataViewSchema.Column column)
    {
        int size = ((VectorDataViewType)column.Type).Size;
        string[] numbered =
            [.. Enumerable.Range(0, size).Select(slot => string.Create(CultureInfo.InvariantCulture, $"{column.Name}.{slot}"))];
        if (!column.HasSlotNames())
        {
            return numbered;
        }

        VBuffer<ReadOnlyMemory<char>> kept = default;
        column.GetSlotNames(ref kept);
        string[] names = [.. kept.DenseValues().Select((name, slot) => name.IsEmpty ? numbered[slot] : name.ToString())];
        return names.Distinct(StringComparer.Ordinal).Count() == size ? names : numbered;
    }
}
