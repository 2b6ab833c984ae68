using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>Reads the hazards of a population model.</summary>
internal sealed class DropoutReader(ViolationCollector violations)
{
    private static readonly ImmutableArray<string> Names =
    [
        "load_over_hours", "distance_over_max", "online_async", "entry_gap", "hands_on", "first_weeks", "previous_withdrawals",
        "silent_weeks",
        "level_low", "frailty", "activity",
    ];

    /// <summary>The models of withdrawing and of failing; null when absent or unreadable.</summary>
    public (LogisticModel? Withdrawing, LogisticModel? Failing) Read(JsonFields? dropout)
    {
        if (dropout is null)
        {
            return (null, null);
        }

        int before = violations.Count;
        double intercept = dropout.Number("intercept", NumberRule.Coefficient);
        ImmutableArray<double> coefficients = dropout.Object("coefficients", required: true) is JsonFields own
            ? Coefficients(own, Names[..^1]) : [];
        JsonFields? fail = dropout.Object("fail", required: true);
        double failIntercept = fail?.Number("intercept", NumberRule.Coefficient) ?? 0;
        ImmutableArray<double> failCoefficients = fail is null ? [] : Coefficients(fail, Names);
        dropout.RefuseOthers();
        return violations.Count > before
            ? (null, null)
            : (new LogisticModel(intercept, coefficients), new LogisticModel(failIntercept, failCoefficients));
    }

    private static ImmutableArray<double> Coefficients(JsonFields fields, ImmutableArray<string> allowed)
    {
        double[] coefficients = new double[LogisticModel.Covariates];
        for (int covariate = 0; covariate < allowed.Length; covariate++)
        {
            coefficients[covariate] = fields.Number(allowed[covariate], NumberRule.Coefficient, fallback: 0);
        }

        fields.RefuseOthers();
        return [.. coefficients];
    }
}
