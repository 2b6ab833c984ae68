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

    private sealed class Typed<T>(string name, DataViewType type, Func<long, T> value) : ViewColumn(name, type)
    {
        public override Delegate Getter(Func<long> position) => (ValueGetter<T>)((ref T destination) => destination = value(position()));
    }
}
