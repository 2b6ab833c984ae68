namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>A group of the award that is asked for.</summary>
/// <param name="Id">Id of the group.</param>
/// <param name="Modules">Its modules, by number, ascending.</param>
/// <param name="Choose">How many of them are asked.</param>
internal sealed record AwardGroup(string Id, int[] Modules, int Choose);
