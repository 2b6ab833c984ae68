using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Teams;

/// <summary>A learner who may join a team.</summary>
/// <param name="Id">Id of the learner.</param>
/// <param name="Audience">Their audience.</param>
/// <param name="Availability">When they are free.</param>
/// <param name="Location">Where they live or work; null when unknown.</param>
/// <param name="Languages">A bit for each of the module's languages that they understand.</param>
/// <param name="Mastery">Mastery of each competency that the module teaches, in ordinal order.</param>
/// <param name="Shares">The same over the attainment, at most 1.</param>
internal sealed record TeamCandidate(string Id, string Audience, Availability Availability, Location? Location, ulong Languages,
    double[] Mastery, double[] Shares);
