namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>One row of the protocol.</summary>
/// <param name="Landmark">The landmark day.</param>
/// <param name="Label">What is predicted.</param>
/// <param name="TestTerm">The term that tests.</param>
/// <param name="Module">The module left out of training (split B); null for all modules (split A).</param>
internal sealed record ProtocolCase(int Landmark, WithdrawalLabel Label, string TestTerm, string? Module = null);
