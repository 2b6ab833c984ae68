namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>Figures with an interval.</summary>
internal enum UpliftFigure
{
    /// <summary>The mean effect.</summary>
    Average,

    /// <summary>The area under the uplift curve.</summary>
    Area,

    /// <summary>The area above a random order.</summary>
    Qini,

    /// <summary>The curve at a fifth of the learners.</summary>
    Fifth,

    /// <summary>The gain at a fifth of the minutes.</summary>
    Budget,
}
