namespace Pedagogy6P.Practice.Logbooks;

/// <summary>Hours of modules, and how many of them are hands-on.</summary>
/// <param name="Hours">Hours in all.</param>
/// <param name="HandsOn">Hours times the hands-on share of each module.</param>
public sealed record HandsOnHours(double Hours, double HandsOn)
{
    /// <summary>HandsOn ÷ Hours, 0 to 1; 0 without hours.</summary>
    public double Share => Hours > 0 ? HandsOn / Hours : 0;
}
