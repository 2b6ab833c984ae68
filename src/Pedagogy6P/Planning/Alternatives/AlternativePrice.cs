namespace Pedagogy6P.Planning.Alternatives;

/// <summary>What choosing an alternative costs beside the first choice: its figure less that of the first choice.</summary>
/// <param name="Score">Score given up; below 0 where the alternative has more.</param>
/// <param name="Hours">Working hours more.</param>
/// <param name="HoursPerWeek">Hours a week more.</param>
/// <param name="Days">Days later that it begins.</param>
/// <param name="Kilometres">Kilometres more to its site.</param>
/// <param name="Euros">Euros more, after funding.</param>
public sealed record AlternativePrice(
    double Score, double Hours, double HoursPerWeek, int Days, double Kilometres, double Euros);
