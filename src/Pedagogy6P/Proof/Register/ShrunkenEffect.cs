namespace Pedagogy6P.Proof.Register;

/// <summary>
/// A module's effect drawn towards those of the programme's other modules by as much as its own studies leave open (empirical Bayes:
/// Morris, 1983). Not what the Evidence term takes, whose prior knows nothing of other modules. An immutable value.
/// </summary>
/// <param name="Estimate">λ·θ̂ + (1 − λ)·M with λ = T² ÷ (T² + s²); M for a module without pooled studies.</param>
/// <param name="StandardError">√(λ·s² + (1 − λ)²·Var(M)); √(T² + Var(M)) for a module without pooled studies.</param>
/// <param name="Own">λ, the share of the module's own studies, 0 to 1.</param>
public readonly record struct ShrunkenEffect(double Estimate, double StandardError, double Own);
