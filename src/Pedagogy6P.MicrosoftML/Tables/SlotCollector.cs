using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Takes a vector of numbers, of which each slot becomes a feature under the name the vector keeps for it.</summary>
internal sealed class SlotCollector(DataViewSchema.Column column) : IValueCollector
{
    private readonly List<float>[] _slots = [.. Enumerable.Range(0, ((VectorDataViewType)column.Type).Size).Select(_ => new List<float>())];
    private ValueGetter<VBuffer<float>>? _getter;
    private VBuffer<float> _vector;
    private float[] _dense = [];

    public DataViewSchema.Column Column => column;

    public void Follow(DataViewRowCursor cursor) =>
        (_getter, _dense) = (cursor.GetGetter<VBuffer<float>>(column), new float[_slots.Length]);

    public void Take()
    {
        _getter!(ref _vector);
        _vector.CopyTo(_dense);
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot].Add(_dense[slot]);
        }
    }

    public void AddTo(RiskTableBuilder builder)
    {
        string[] names = SlotNames.Of(column);
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            builder.AddNumeric(names[slot], [.. _slots[slot]]);
        }
    }
}
