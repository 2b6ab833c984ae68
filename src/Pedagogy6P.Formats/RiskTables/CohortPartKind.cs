namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What a part of a cohort's name is.</summary>
internal enum CohortPartKind
{
    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>A month in words.</summary>
    Month,

    /// <summary>A season in words.</summary>
    Season,

    /// <summary>One letter.</summary>
    Letter,

    /// <summary>Any other word; it has to be the same for all cohorts.</summary>
    Word,
}
