using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>A landmark's rows without features, for tests that only count.</summary>
internal static class RiskRows
{
    public static LandmarkTable At(OuladDataset data, int landmark) =>
        new(landmark, [.. Enumerable.Range(0, data.Presentations.Length).SelectMany(p => RiskSet.Members(data, p, landmark))]);
}
