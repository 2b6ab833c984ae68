using Microsoft.ML;
using Microsoft.ML.Data;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>One column of a view: its name, its type, and how a row's value is had.</summary>
internal abstract class ViewColumn(string name, DataViewType type)
{
    public string Name { get; } = name;

    public DataViewType Type { get; } = type;

    /// <summary>A getter of values at the position of a cursor.</summary>
    public abstract Delegate Getter(Func<long> position);

    /// <summary>A column of values by row number.</summary>
    public static ViewColumn Of<T>(string name, DataViewType type, Func<long, T> value) => new Typed<T>(name, type, value);

    /// <summary>A column of values that are filled into what a reader already holds, so that vectors take no memory per row.</summary>
    public static ViewColumn Filled<T>(string name, DataViewType type, Filling<T> fill) => new InPlace<T>(name, type, fill);

    /// <summary>Fills the value of a row.</summary>
    public delegate void Filling<T>(long row, ref T destination);

    private sealed class InPlace<T>(string name, DataViewType type, Filling<T> fill) : ViewColumn(name, type)
    {
        public override Delegate Getter(Func<long> position) => (ValueGetter<T>)((ref T destination) => fill(position(), ref destination));
    }

    private sealed class Typed<T>(string name, DataViewType type, Func<long, T> value) : ViewColumn(name, type)
    {
        public override Delegate Getter(Func<long> position) => (ValueGetter<T>)((ref T destination) => destination = value(position()));
    }
}
