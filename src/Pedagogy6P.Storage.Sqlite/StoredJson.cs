using System.Text.Json.Serialization;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Lists of names in a column.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoredJson : JsonSerializerContext;
