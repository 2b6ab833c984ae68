using Microsoft.ML;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Takes the values of one column of a view, row by row. Not thread-safe.</summary>
internal interface IValueCollector
{
    DataViewSchema.Column Column { get; }

    /// <summary>Takes what follows from a cursor.</summary>
    void Follow(DataViewRowCursor cursor);

    /// <summary>Takes the value of the row the cursor is at.</summary>
    void Take();

    /// <summary>Adds the column as a feature.</summary>
    void AddTo(RiskTableBuilder builder);
}
