using System.Globalization;
using Pedagogy6P.Participative;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking;

namespace Pedagogy6P;

/// <summary>What a host may choose when it builds a <see cref="PedagogyEngine"/>. Mutable; the engine copies it and reports every error at once.</summary>
public sealed class PedagogyOptions
{
    /// <summary>Weights of the eight terms; the defaults of <see cref="TermWeights"/>.</summary>
    public TermWeights Weights { get; set; } = TermWeights.Default;

    /// <summary>Weeks that a self-paced module is given, above 0 and finite; 12 by default.</summary>
    public double SelfPacedWeeks { get; set; } = 12;

    /// <summary>How standard errors are inflated by study design; 1, 1.5 and 3 by default.</summary>
    public StandardErrorFactors StandardErrorFactors { get; set; } = new();

    /// <summary>The risk model behind Retention; <see cref="UnknownDropoutRisk"/> by default.</summary>
    public IDropoutRisk DropoutRisk { get; set; } = UnknownDropoutRisk.Instance;

    /// <summary>The demand levels behind Demand; null (the default) means the programme's own table, as observed.</summary>
    public IDemandLevels? DemandLevels { get; set; }

    /// <summary>The preference model behind Preference; <see cref="DeclaredTopics"/> by default.</summary>
    public IPreferenceModel Preference { get; set; } = DeclaredTopics.Instance;

    internal PedagogyOptions Checked()
    {
        var violations = new ViolationCollector();
        Required(violations, nameof(Weights), Weights)?.Check(violations);
        Required(violations, nameof(StandardErrorFactors), StandardErrorFactors)?.Check(violations);
        Required(violations, nameof(DropoutRisk), DropoutRisk);
        Required(violations, nameof(Preference), Preference);
        if (!double.IsFinite(SelfPacedWeeks) || SelfPacedWeeks <= 0)
        {
            violations.Add("options", null, nameof(SelfPacedWeeks), SelfPacedWeeks.ToString(CultureInfo.InvariantCulture), "a finite number above 0");
        }

        violations.ThrowIfAny();
        return (PedagogyOptions)MemberwiseClone();
    }

    private static T? Required<T>(ViolationCollector violations, string name, T? value)
        where T : class
    {
        if (value is null)
        {
            violations.Add("options", null, name, null, "a value that is not null");
        }

        return value;
    }
}
