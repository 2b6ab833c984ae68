using Pedagogy6P.Benchmarks.Research.Oulad.Features;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Builds the features of all presentations at a landmark from what is known at the end of that day.</summary>
internal sealed class FeatureBuilder
{
    private readonly OuladDataset _data;
    private readonly IFeatureFamily[] _families;

    public FeatureBuilder(OuladDataset data)
    {
        _data = data;
        _families = [new BackgroundFeatures(data), new HistoryFeatures(data), new ActivityFeatures(), new ContentFeatures(),
            new AssessmentFeatures()];
    }

    /// <summary>One row per enrolment at risk, presentation after presentation in the dataset's order.</summary>
    public LandmarkTable Build(int landmark)
    {
        var members = new List<int>();
        var cohorts = new List<(int First, int Count)>();
        for (var p = 0; p < _data.Presentations.Length; p++)
        {
            var found = RiskSet.Members(_data, p, landmark);
            cohorts.Add((members.Count, found.Length));
            members.AddRange(found);
        }

        var table = new LandmarkTable(landmark, [.. members]);
        var row = 0;
        Action<string, double> add = (name, value) => table.Add(row, name, value);
        for (var p = 0; p < _data.Presentations.Length; p++)
        {
            var cohort = new LandmarkCohort(_data, p, landmark);
            for (var member = 0; member < cohort.Members.Length; member++, row++)
            {
                table.StartRow();
                foreach (var family in _families)
                    family.Add(cohort, member, add);
            }
        }

        CohortRelative.Append(table, cohorts);
        return table;
    }
}
