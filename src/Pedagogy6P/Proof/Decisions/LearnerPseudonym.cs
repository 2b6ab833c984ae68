namespace Pedagogy6P.Proof.Decisions;

/// <summary>Who a decision was about, without saying who: see <see cref="LearnerKeyRing"/>. An immutable value.</summary>
/// <param name="KeyId">Id of the key that the pseudonym was made with, 1 to 100 characters.</param>
/// <param name="Value">64 hexadecimal digits, small letters.</param>
public readonly record struct LearnerPseudonym(string KeyId, string Value);
