namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>Modules that are taken, and what comes before what among them. Immutable.</summary>
/// <param name="Modules">The modules, by their places in the problem, in the order in which they were taken.</param>
/// <param name="Arcs">What has to be finished before what starts.</param>
/// <param name="Missing">Unmet need that is left after them.</param>
/// <param name="Cost">What they take of what the path has to spare before all else.</param>
/// <param name="Missed">Advised groups that are not met before the module that advises them.</param>
/// <param name="Hours">Hours of all modules.</param>
/// <param name="Price">What they cost, EUR.</param>
internal sealed record PathSelection(
    int[] Modules, PathArc[] Arcs, double Missing, double Cost, int Missed, double Hours, double Price);
