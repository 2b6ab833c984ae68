namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>What is predicted.</summary>
internal enum WithdrawalLabel
{
    /// <summary>The student withdraws after the landmark.</summary>
    Withdrawn,

    /// <summary>The student withdraws after the landmark or fails.</summary>
    NotPassed,

    /// <summary>The student withdraws within the fourteen days after the landmark.</summary>
    Within14Days,
}
