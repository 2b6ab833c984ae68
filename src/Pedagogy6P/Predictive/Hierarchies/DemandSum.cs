namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>A sum of the hierarchy in the making.</summary>
internal sealed class DemandSum(int months)
{
    /// <summary>Numbers of the finest series that it is made of.</summary>
    public List<int> Parts { get; } = [];

    public double[] Values { get; } = new double[months];

    /// <summary>The first month that it is known from.</summary>
    public int Start { get; private set; } = months;

    public void Add(double[] values, int start)
    {
        Start = Math.Min(Start, start);
        for (int month = 0; month < Values.Length; month++)
        {
            Values[month] += values[month];
        }
    }
}
