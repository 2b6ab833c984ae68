namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>A group of features that belong together.</summary>
internal interface IFeatureFamily
{
    /// <summary>Adds the features of one member of a cohort: always the same names in the same order.</summary>
    /// <param name="cohort">The presentation at the landmark.</param>
    /// <param name="member">The place of the enrolment in <see cref="LandmarkCohort.Members"/>.</param>
    /// <param name="add">Receives name and value; NaN is missing.</param>
    void Add(LandmarkCohort cohort, int member, Action<string, double> add);
}
