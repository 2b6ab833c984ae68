using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>The log in a SQLite file does what every log does.</summary>
public sealed class SqliteDecisionLogTests : DecisionLogContract, IDisposable
{
    private readonly LogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override IDecisionLog Open() => SqliteDecisionLog.Open(_folder.Log);
}
