using System.Globalization;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Words the warnings that reading a folder finds.</summary>
internal static class QualityWarnings
{
    public static QualityWarning UnknownColumn(string table, string column) =>
        new(QualityCode.UnknownColumn, table, [column], $"{table}: column \"{column}\" is not part of the format and was ignored.");

    public static QualityWarning UnknownFile(string file) =>
        new(QualityCode.UnknownFile, "", [file], $"{file} is no table of the format and was ignored.");

    public static QualityWarning OtherSeparator(string table, char separator) => new(
        QualityCode.OtherSeparator,
        table,
        [],
        $"{table} is separated by {(separator == ';' ? "semicolons" : separator == '\t' ? "tabs" : $"\"{separator}\"")} and was read so; "
            + $"numbers in it may have a decimal comma. The format asks for commas and decimal points.");

    public static QualityWarning VanishedSlots(string table, string owner, int row, int slots) => new(
        QualityCode.VanishedSlots,
        table,
        [owner],
        string.Create(CultureInfo.InvariantCulture,
            $"{table}, row {row}: {slots} {(slots == 1 ? "slot" : "slots")} of \"{owner}\" without a whole quarter hour vanished."));

    public static QualityWarning MissingDataPackage { get; } = new(
        QualityCode.MissingDataPackage, DataPackageFile, [],
        "The folder has no datapackage.json: nothing says its schema, licence and provenance.");

    public static QualityWarning UnreadableDataPackage(string expected) =>
        new(QualityCode.UnreadableDataPackage, DataPackageFile, [], $"datapackage.json was ignored: expected {expected}.");

    public static QualityWarning ListedTableMissing(string table) =>
        new(QualityCode.ListedTableMissing, table, [table], $"datapackage.json lists {table}, which the folder does not have.");

    public static QualityWarning UnlistedTable(string table) =>
        new(QualityCode.UnlistedTable, table, [table], $"datapackage.json does not list {table}.csv.");

    private const string DataPackageFile = "datapackage.json";
}
