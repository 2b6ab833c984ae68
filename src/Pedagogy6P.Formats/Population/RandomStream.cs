
namespace Pedagogy6P.Formats.Population;

/// <summary>
/// The quantities that draw random numbers, each from its own stream, so that editing one part of a model leaves the draws of the others
/// alone. The numbers are part of what makes a seed reproducible: never renumber.
/// </summary>
internal enum RandomStream
{
    Segment = 0,
    Place = 1,
    Level = 2,
    Hours = 3,
    Background = 4,
    Languages = 5,
    Roles = 6,
    CurrentRole = 7,
    Availability = 8,
    MaxDistance = 9,
    Modalities = 10,
    Settings = 11,
    Topics = 12,
    Budget = 13,
    Funding = 14,
    Frailty = 15,
    TrueMastery = 16,
    Completed = 17,
    Vetoed = 18,
    Pinned = 19,
    Plan = 20,
    Choice = 21,
    Withdrawal = 22,
    Activity = 23,
    Result = 24,
    Assessment = 25,
    LearnerChoices = 26,
    Answers = 27,
    Logbook = 28,
    Item = 29,
}
