namespace Pedagogy6P.Validation;

/// <summary>What long work is counted in.</summary>
public enum WorkUnit
{
    /// <summary>Learners answered, made or looked at.</summary>
    Learners,

    /// <summary>Bytes read.</summary>
    Bytes,

    /// <summary>Trees grown.</summary>
    Trees,

    /// <summary>Models fitted.</summary>
    Models,

    /// <summary>Rows of a table read.</summary>
    Rows,

    /// <summary>Steps of a search.</summary>
    Steps,

    /// <summary>Series forecast.</summary>
    Series,
}
