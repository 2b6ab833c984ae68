using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Formats.Studies;

/// <summary>A study by name with what it found. An immutable value.</summary>
/// <param name="Study">Its name.</param>
/// <param name="Estimate">Its effect and standard error.</param>
public readonly record struct StudyEffect(string Study, EffectEstimate Estimate);
