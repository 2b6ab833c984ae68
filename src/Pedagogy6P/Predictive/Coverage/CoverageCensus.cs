using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>
/// The census of what a programme teaches of each competency framework. Competencies that hold others of the same framework and that no
/// module teaches are headings, which are not counted. Pure functions; thread-safe.
/// </summary>
public static class CoverageCensus
{
    private const string OwnFramework = "programme";

    /// <summary>One census for each framework, in ordinal order of their names.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="asOf">The date from which sessions have seats.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public static ImmutableArray<FrameworkCensus> Take(Programme programme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var taker = new CensusTaker(programme, asOf);
        return
        [
            .. programme.Tables.Competencies.GroupBy(own => own.Framework ?? OwnFramework, StringComparer.Ordinal)
                .OrderBy(framework => framework.Key, StringComparer.Ordinal)
                .Select(framework => taker.Take(framework.Key, [.. framework])),
        ];
    }
}
