namespace Pedagogy6P.Participative.Choices;

/// <summary>Whose choices: a learner of a programme. An immutable value.</summary>
/// <param name="ProgrammeId">Id of the programme, 1 to 100 characters.</param>
/// <param name="LearnerId">Id of the learner, 1 to 100 characters.</param>
public readonly record struct LearnerKey(string ProgrammeId, string LearnerId);
