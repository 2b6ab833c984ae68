using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>What a session asks beyond what a learner has. Immutable.</summary>
/// <param name="Slots">Its weekly slots, those that are free already among them.</param>
/// <param name="Hours">Hours a week that hold its load, a multiple of a quarter; 0 where there are enough.</param>
/// <param name="Kilometres">Whole kilometres that reach it; 0 where it is near enough.</param>
/// <param name="IsOnSite">Whether it is held on a site.</param>
internal sealed record SessionNeed(Availability Slots, double Hours, double Kilometres, bool IsOnSite);
