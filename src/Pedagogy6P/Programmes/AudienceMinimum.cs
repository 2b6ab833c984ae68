namespace Pedagogy6P.Programmes;

/// <summary>How many learners of an audience a session wants at least, for groups that are mixed.</summary>
/// <param name="Audience">The audience; one that the module is open to.</param>
/// <param name="Count">How many of its learners at least, 1 or more.</param>
public sealed record AudienceMinimum(string Audience, int Count);
