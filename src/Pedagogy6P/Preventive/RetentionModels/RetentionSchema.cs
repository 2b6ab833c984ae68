using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>Names and types of the features of retention models, and which of them a given model asks for.</summary>
internal static class RetentionSchema
{
    private static readonly ImmutableArray<(string Name, FeatureKind Kind)> All =
    [
        ("load_over_hours", FeatureKind.Numeric),
        ("hours", FeatureKind.Numeric),
        ("weeks", FeatureKind.Numeric),
        ("weeks_of_hours", FeatureKind.Numeric),
        ("free_hours", FeatureKind.Numeric),
        ("self_paced", FeatureKind.Numeric),
        ("modality", FeatureKind.Categorical),
        ("distance_km", FeatureKind.Numeric),
        ("distance_over_max", FeatureKind.Numeric),
        ("entry_gap_largest", FeatureKind.Numeric),
        ("entry_gap_mean", FeatureKind.Numeric),
        ("entry_gap_total", FeatureKind.Numeric),
        ("completed_before", FeatureKind.Numeric),
        ("failed_before", FeatureKind.Numeric),
        ("withdrawn_before", FeatureKind.Numeric),
        ("completed_share", FeatureKind.Numeric),
        ("withdrawn_share", FeatureKind.Numeric),
        ("tries_before", FeatureKind.Numeric),
        ("active_modules", FeatureKind.Numeric),
        ("hands_on_share", FeatureKind.Numeric),
        ("days_until_start", FeatureKind.Numeric),
        ("level", FeatureKind.Ordinal),
        ("level_margin", FeatureKind.Numeric),
        ("audience", FeatureKind.Categorical),
        ("price_over_budget", FeatureKind.Numeric),
        ("mandatory", FeatureKind.Numeric),
        ("shared_topics", FeatureKind.Numeric),
        ("shared_settings", FeatureKind.Numeric),
    ];

    public static string NameOf(RetentionFeature feature) => All[(int)feature].Name;

    /// <summary>Every feature, with the audiences that a programme and learners name.</summary>
    public static FeatureSchema Full(ProgrammeTables tables, IEnumerable<Learner> learners)
    {
        ImmutableArray<string> audiences =
        [
            .. tables.Modules.SelectMany(module => module.Audiences).Concat(tables.Roles.SelectMany(role => role.Audiences))
                .Concat(learners.Select(learner => learner.Audience)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return new FeatureSchema(
        [
            .. All.Select((item, number) => new Feature(item.Name, item.Kind, (RetentionFeature)number switch
            {
                RetentionFeature.Modality => ModalityWords.All,
                RetentionFeature.Audience => audiences,
                _ => default,
            })),
        ]);
    }

    /// <summary>Which of all features stands in each column of a schema.</summary>
    /// <exception cref="InputRefusedException">A column is no feature of retention models, or one of another kind; all are
    /// named.</exception>
    public static RetentionFeature[] Columns(FeatureSchema schema)
    {
        var problems = new ViolationCollector();
        var columns = new RetentionFeature[schema.Count];
        for (int column = 0; column < columns.Length; column++)
        {
            Feature feature = schema[column];
            int number = IndexOf(feature.Name);
            if (number < 0)
            {
                problems.Add("retention model", null, feature.Name, null,
                    "only features that retention models have (docs/preventive.md lists them)");
            }
            else if (All[number].Kind != feature.Kind)
            {
                problems.Add("retention model", null, feature.Name, feature.Kind.ToString(), $"a feature of kind {All[number].Kind}");
            }

            columns[column] = (RetentionFeature)number;
        }

        problems.ThrowIfAny();
        return columns;
    }

    private static int IndexOf(string name)
    {
        for (int number = 0; number < All.Length; number++)
        {
            if (string.Equals(All[number].Name, name, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return -1;
    }
}
