using System.Collections.Immutable;
using Apache.Arrow;
using Apache.Arrow.Types;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Tables.Arrow;

/// <summary>What the columns of an Arrow schema are to a table for risk models.</summary>
internal static class ArrowColumns
{
    public static ImmutableArray<TableColumn> Of(Schema schema) =>
        [.. schema.FieldsList.Select(field => new TableColumn(field.Name, KindOf(field.DataType), field.DataType.Name))];

    private static TableColumnKind KindOf(IArrowType type) => type.TypeId switch
    {
        ArrowTypeId.Int8 or ArrowTypeId.Int16 or ArrowTypeId.Int32 or ArrowTypeId.Int64 or ArrowTypeId.UInt8 or ArrowTypeId.UInt16
            or ArrowTypeId.UInt32 or ArrowTypeId.UInt64 or ArrowTypeId.HalfFloat or ArrowTypeId.Float or ArrowTypeId.Double
            or ArrowTypeId.Decimal32 or ArrowTypeId.Decimal64 or ArrowTypeId.Decimal128 or ArrowTypeId.Decimal256
            or ArrowTypeId.Null => TableColumnKind.Number,
        ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView => TableColumnKind.Text,
        ArrowTypeId.Dictionary => KindOf(((DictionaryType)type).ValueType) is TableColumnKind.Text
            ? TableColumnKind.Text : TableColumnKind.Other,
        ArrowTypeId.Boolean => TableColumnKind.Truth,
        ArrowTypeId.Date32 or ArrowTypeId.Date64 or ArrowTypeId.Timestamp => TableColumnKind.Date,
        _ => TableColumnKind.Other,
    };
}
