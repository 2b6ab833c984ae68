using System.Collections.Immutable;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Inputs;

/// <summary>A column a pipeline was fitted on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Features">
/// The features that fill it, by number: one per slot of a vector, one of any other; none for what probabilities do not need, such as the
/// label.
/// </param>
internal readonly record struct PipelineInput(string Name, DataViewType Type, ImmutableArray<int> Features)
{
    /// <summary>The column filled from rows.</summary>
    /// <param name="schema">The features.</param>
    /// <param name="value">A value by row and feature.</param>
    /// <param name="missing">What a missing value of a type that knows none is read as.</param>
    public ViewColumn From(FeatureSchema schema, Func<long, int, double> value, int missing)
    {
        if (Features is not [int feature, ..])
        {
            return Empty(Name, Type);
        }

        if (Type is VectorDataViewType vector)
        {
            ImmutableArray<int> slots = Features;
            return vector.ItemType.RawType == typeof(float)
                ? Vector((row, slot) => (float)value(row, slots[slot])) : Vector((row, slot) => value(row, slots[slot]));
        }

        if (Type is TextDataViewType)
        {
            return ViewColumn.Of(Name, Type, row => RiskDataView.TextOf(schema[feature], value(row, feature)));
        }

        double Known(long row) => value(row, feature) is var number && double.IsNaN(number) ? missing : number;
        return Type.RawType switch
        {
            Type raw when raw == typeof(float) => ViewColumn.Of(Name, Type, row => (float)value(row, feature)),
            Type raw when raw == typeof(double) => ViewColumn.Of(Name, Type, row => value(row, feature)),
            Type raw when raw == typeof(bool) => ViewColumn.Of(Name, Type, row => Known(row) != 0),
            Type raw when raw == typeof(sbyte) => ViewColumn.Of(Name, Type, row => (sbyte)Known(row)),
            Type raw when raw == typeof(byte) => ViewColumn.Of(Name, Type, row => (byte)Known(row)),
            Type raw when raw == typeof(short) => ViewColumn.Of(Name, Type, row => (short)Known(row)),
            Type raw when raw == typeof(ushort) => ViewColumn.Of(Name, Type, row => (ushort)Known(row)),
            Type raw when raw == typeof(int) => ViewColumn.Of(Name, Type, row => (int)Known(row)),
            Type raw when raw == typeof(uint) => ViewColumn.Of(Name, Type, row => (uint)Known(row)),
            Type raw when raw == typeof(long) => ViewColumn.Of(Name, Type, row => (long)Known(row)),
            _ => ViewColumn.Of(Name, Type, row => (ulong)Known(row)),
        };
    }

    private ViewColumn Vector<T>(Func<long, int, T> valueOf)
    {
        int size = Features.Length;
        return ViewColumn.Filled(Name, Type, (long row, ref VBuffer<T> vector) =>
        {
            VBufferEditor<T> filled = VBufferEditor.Create(ref vector, size);
            for (int slot = 0; slot < size; slot++)
            {
                filled.Values[slot] = valueOf(row, slot);
            }

            vector = filled.Commit();
        });
    }

    /// <summary>A column of a type without values, for what is not needed.</summary>
    public static ViewColumn Empty(string name, DataViewType type) => (ViewColumn)typeof(PipelineInput)
        .GetMethod(nameof(EmptyOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
        .MakeGenericMethod(type.RawType).Invoke(null, [name, type])!;

    private static ViewColumn EmptyOf<T>(string name, DataViewType type) => ViewColumn.Of<T>(name, type, _ => default!);
}
