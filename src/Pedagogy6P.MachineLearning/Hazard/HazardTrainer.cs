using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>
/// Fits one hazard per event on person-period rows (Cox 1972 §6 and Singer and Willett 1993 for discrete time; cause-specific hazards for
/// competing events:
/// Prentice et al. 1978). Deterministic; stateless and thread-safe.
/// </summary>
public static class HazardTrainer
{
    /// <summary>Fits a model.</summary>
    /// <param name="data">Person-period rows.</param>
    /// <param name="events">Names of the events, in the order of their numbers; for instance withdraw, fail, complete.</param>
    /// <param name="eventOfInterest">The event whose probability <see cref="HazardModel.Probability"/> gives.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the training between steps.</param>
    /// <exception cref="InputRefusedException">
    /// An event never happens, an outcome is beyond the list, the event of interest is not in it, or an option is invalid.
    /// </exception>
    public static HazardModel Train(PersonPeriods data, ImmutableArray<string> events, string eventOfInterest,
        HazardOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new HazardOptions();
        int interest = events.IndexOf(eventOfInterest);
        byte[] outcomes = data.Outcomes.ToArray();
        int last = data.Periods.Length == 0 ? 0 : data.Periods.ToArray().Max();
        ViolationCollector problems = new();
        if (interest < 0)
        {
            problems.Add("hazard options", null, "eventOfInterest", eventOfInterest, "one of the events");
        }

        if (outcomes.Any(o => o > events.Length))
        {
            problems.Add("person periods", null, "outcomes", outcomes.Max().ToString(CultureInfo.InvariantCulture), "an event of the list");
        }

        OptionRules.Check(options, "hazard options", problems);
        if (options.Logistic is { } logistic)
        {
            OptionRules.Check(logistic, "hazard options", problems, $"{nameof(options.Logistic)}.");
        }

        options.Boosting?.Check(problems, "hazard options", $"{nameof(options.Boosting)}.");
        if (options.HorizonDays / options.PeriodDays > HazardModel.MostPeriods)
        {
            problems.Add("hazard options", null, nameof(options.HorizonDays),
                options.HorizonDays.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"a horizon of at most {HazardModel.MostPeriods} periods"));
        }

        for (int e = 0; e < events.Length; e++)
        {
            if (!outcomes.Contains((byte)(e + 1)))
            {
                problems.Add("person periods", null, "outcomes", events[e], "an event that happens at least once");
            }
        }

        problems.ThrowIfAny();
        RiskTable rows = HazardModel.WithPeriod(data.Table, data.Periods, options.Boosting is null ? last : null);
        IRiskModel[] hazards = new IRiskModel[events.Length];
        for (int e = 0; e < hazards.Length; e++)
        {
            RiskTable labelled = rows.WithLabels([.. outcomes.Select(o => (byte)(o == e + 1 ? 1 : 0))]);
            hazards[e] = options.Boosting is { } boosting ? BoostingTrainer.Train(labelled, boosting, cancellationToken: cancellationToken)
                : LogisticTrainer.Train(labelled, options.Logistic);
        }

        return new HazardModel(data.Table.Schema, events, interest, hazards, last, options.Boosting is null, options.PeriodDays,
            options.HorizonDays);
    }
}
