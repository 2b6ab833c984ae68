namespace Pedagogy6P.Benchmarks.Cohorts.Envy;

/// <summary>How much envy a way to give seats leaves. Immutable.</summary>
/// <param name="Seed">Seed of the cohort.</param>
/// <param name="Mechanism">How seats are given.</param>
/// <param name="Envious">Share of the learners who envy beyond one seat.</param>
/// <param name="Loss">How much less the plan scores than the highest total found, as a share of that.</param>
/// <param name="Seconds">Processor seconds beside those for the highest total.</param>
internal sealed record EnvyRow(ulong Seed, string Mechanism, double Envious, double Loss, double Seconds);
