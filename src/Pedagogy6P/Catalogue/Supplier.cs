namespace Pedagogy6P.Catalogue;

/// <summary>A module that teaches a competency.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Attainment">Mastery reached on success.</param>
/// <param name="Hours">Working time of the module.</param>
/// <param name="HoursBefore">Working time of the shortest module that it may wait for; infinite when it waits for none.</param>
internal readonly record struct Supplier(int Module, double Attainment, double Hours, double HoursBefore)
{
    /// <summary>Whether it supplies an entry level of the competency.</summary>
    public bool Supplies(CompetencyAmount asked) => MasteryRules.Reaches(Attainment, asked.Amount);
}
