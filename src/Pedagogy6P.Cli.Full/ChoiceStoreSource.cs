using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Storage.Sqlite;

namespace Pedagogy6P.Cli.Full;

/// <summary>Choice stores in SQLite files. Immutable and thread-safe.</summary>
internal sealed class ChoiceStoreSource : IChoiceStoreSource
{
    public IChoiceStore Open(string path, bool create) =>
        SqliteChoiceStore.Open(path, new SqliteChoiceStoreOptions { Create = create });
}
