using System.Globalization;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>
/// Person-period data: one row per person and period at risk, covariates as known at the start of the period, and what happened in it: 0
/// nothing (or observation
/// ended), 1.. the events in the order of <see cref="HazardTrainer"/>'s list. A person has at most one event, in the last row.
/// </summary>
public sealed class PersonPeriods
{
    private readonly int[] _periods;
    private readonly byte[] _outcomes;

    /// <summary>Checks and holds person-period rows.</summary>
    /// <param name="table">Covariates; labels are not used.</param>
    /// <param name="periods">Per row the period, 0-based.</param>
    /// <param name="outcomes">Per row 0 or the number of the event, 1-based.</param>
    /// <exception cref="InputRefusedException">Lengths differ, a period is negative, or a person goes on after an event.</exception>
    public PersonPeriods(RiskTable table, ReadOnlySpan<int> periods, ReadOnlySpan<byte> outcomes)
    {
        ArgumentNullException.ThrowIfNull(table);
        ViolationCollector problems = new();
        if (periods.Length != table.RowCount || outcomes.Length != table.RowCount)
        {
            problems.Add("person periods", null, "periods", periods.Length.ToString(CultureInfo.InvariantCulture),
                "one period and one outcome per row");
        }
        else
        {
            CheckRows(table, periods, outcomes, problems);
        }

        problems.ThrowIfAny();
        Table = table;
        _periods = periods.ToArray();
        _outcomes = outcomes.ToArray();
    }

    /// <summary>Covariates.</summary>
    public RiskTable Table { get; }

    /// <summary>Per row the period, 0-based.</summary>
    public ReadOnlySpan<int> Periods => _periods;

    /// <summary>Per row 0 or the number of the event.</summary>
    public ReadOnlySpan<byte> Outcomes => _outcomes;

    /// <summary>Repeats persons with fixed covariates over the periods they were at risk.</summary>
    /// <param name="persons">One row per person.</param>
    /// <param name="observedPeriods">Per person the number of periods at risk, ≥ 1; the event, if any, falls in the last of them.</param>
    /// <param name="outcomes">Per person 0 (observation ended) or the number of the event.</param>
    /// <exception cref="InputRefusedException">Lengths differ or a number of periods is below 1.</exception>
    public static PersonPeriods Expand(RiskTable persons, ReadOnlySpan<int> observedPeriods, ReadOnlySpan<byte> outcomes)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (observedPeriods.Length != persons.RowCount || outcomes.Length != persons.RowCount
            || observedPeriods.ContainsAnyInRange(int.MinValue, 0))
        {
            throw InputRefusedException.Because("person periods", "observedPeriods", null,
                "per person at least one period, and one outcome");
        }

        List<int> rows = [], periods = [];
        List<byte> events = [];
        for (int person = 0; person < persons.RowCount; person++)
        {
            for (int period = 0; period < observedPeriods[person]; period++)
            {
                rows.Add(person);
                periods.Add(period);
                events.Add(period == observedPeriods[person] - 1 ? outcomes[person] : (byte)0);
            }
        }

        return new PersonPeriods(persons.Subset([.. rows]), [.. periods], [.. events]);
    }

    private static void CheckRows(RiskTable table, ReadOnlySpan<int> periods, ReadOnlySpan<byte> outcomes, ViolationCollector problems)
    {
        Dictionary<int, int> ended = [];
        for (int row = 0; row < periods.Length; row++)
        {
            if (periods[row] < 0)
            {
                problems.Add("person periods", row, "periods", periods[row].ToString(CultureInfo.InvariantCulture),
                    "a period that is not negative");
            }

            if (outcomes[row] != 0 && !table.Persons.IsEmpty)
            {
                // The first of several events counts: all rows after it are refused.
                int person = table.Persons[row];
                ended[person] = Math.Min(periods[row], ended.GetValueOrDefault(person, int.MaxValue));
            }
        }

        for (int row = 0; row < periods.Length && ended.Count > 0; row++)
        {
            if (ended.TryGetValue(table.Persons[row], out int last) && periods[row] > last)
            {
                problems.Add("person periods", row, "outcomes", table.PersonIds[table.Persons[row]], "no rows of a person after the event");
            }
        }
    }
}
