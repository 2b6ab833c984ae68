using System.Collections.Immutable;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>A module in the picture of a path.</summary>
/// <param name="Label">What stands above its bars.</param>
/// <param name="IsSelfPaced">Whether it has no session.</param>
/// <param name="FirstWeek">The week, from that of the first day, 0, of its first hours.</param>
/// <param name="Hours">Hours of each week.</param>
internal sealed record TimelineRow(string Label, bool IsSelfPaced, int FirstWeek, ImmutableArray<double> Hours);
