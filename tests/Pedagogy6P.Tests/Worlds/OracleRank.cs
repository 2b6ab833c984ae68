using System.Collections.Immutable;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>A feasible module as the oracle scores it; contributions in the order of the definition's table.</summary>
internal sealed record OracleRank(
    string Module,
    string? Session,
    OracleWorth Worth,
    ImmutableArray<double> Contributions,
    double Score,
    bool Pinned,
    bool Mandatory,
    ImmutableArray<string> MissingAdvised);
