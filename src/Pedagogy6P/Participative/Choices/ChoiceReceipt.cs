namespace Pedagogy6P.Participative.Choices;

/// <summary>What a store answers when choices were handed over.</summary>
/// <param name="Status">What it did.</param>
/// <param name="Version">The version of the learner now: the sequence of their last choice, 0 without any.</param>
public readonly record struct ChoiceReceipt(AppendStatus Status, long Version);
