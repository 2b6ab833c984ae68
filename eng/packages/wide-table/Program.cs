using System.Globalization;
using DuckDB.NET.Data;

// Writes a made-up table as Parquet: 30 columns of every kind that models use, and who left. Same arguments, same rows.
if (args is not [string path, string count, ..] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int rows))
{
    Console.Error.WriteLine("Usage: WideTable FILE.parquet ROWS [--doubles]");
    return 2;
}

bool doubles = args.Contains("--doubles");
IEnumerable<string> columns =
[
    .. Enumerable.Range(1, 10).Select(n => Number($"single{n}", "float", n)),
    .. Enumerable.Range(1, 8).Select(n => Number($"whole{n}", "integer", n * 100)),
    .. Enumerable.Range(1, 5).Select(n => $"round({Draw($"double{n}")} * 100, 2)::double as double{n}"),
    .. Enumerable.Range(1, 4).Select(n => $"'level ' || ({Draw($"word{n}")} * {n * 10})::integer as word{n}"),
    $"{Draw("truth")} < 0.3 as truth",
    $"date '2024-09-01' + ({Draw("date")} * 300)::integer as enrolled",
    $"case when {Draw("rare")} < 0.9 then null else ({Draw("rarely")} * 50)::float end as rare",
];
string chance = $"0.1 + 0.4 * {Draw("single1")} * {Draw("double1")} + case when {Draw("truth")} < 0.3 then 0.2 else 0 end";

using DuckDBConnection connection = new("DataSource=:memory:");
connection.Open();
using DuckDBCommand command = connection.CreateCommand();
command.CommandText = $"""
    copy (select {string.Join(", ", columns)}, ({Draw("left")} < {chance})::tinyint as gone from range({count}) t(i))
    to '{path.Replace("'", "''", StringComparison.Ordinal)}' (format parquet, row_group_size 1000000)
    """;
command.ExecuteNonQuery();
return 0;

string Number(string column, string type, int largest) =>
    doubles ? $"{Draw(column)}::double as {column}" : $"({Draw(column)} * {largest})::{type} as {column}";

// A draw from 0 to 1 of its own for every row and column: hashes do not depend on threads.
static string Draw(string column) => $"(hash(i, '{column}') % 1000003 / 1000003.0)";
