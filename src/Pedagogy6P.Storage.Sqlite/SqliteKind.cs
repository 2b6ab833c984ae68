namespace Pedagogy6P.Storage.Sqlite;

/// <summary>A kind of file that this package writes.</summary>
/// <param name="ApplicationId">What the header of the file says it is.</param>
/// <param name="Version">The version of its tables.</param>
/// <param name="Expected">It in words, for refusals.</param>
/// <param name="Tables">The statements that make its tables.</param>
internal sealed record SqliteKind(int ApplicationId, int Version, string Expected, string Tables);
