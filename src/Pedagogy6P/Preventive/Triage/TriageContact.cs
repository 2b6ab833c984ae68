namespace Pedagogy6P.Preventive.Triage;

/// <summary>One person to contact.</summary>
/// <param name="Row">Row of the table: of a person with several, the one of the highest risk.</param>
/// <param name="PersonId">Id of the person; empty when the table has none.</param>
/// <param name="Group">Level of the budget column; empty without one.</param>
/// <param name="Probability">Calibrated probability of dropout.</param>
/// <param name="InMiddleBand">False for a person from beside the middle band.</param>
public sealed record TriageContact(int Row, string PersonId, string Group, double Probability, bool InMiddleBand)
{
    /// <summary>The fall of the probability that a contact is expected to bring; null in a plan by the middle band.</summary>
    public double? ExpectedEffect { get; init; }
}
