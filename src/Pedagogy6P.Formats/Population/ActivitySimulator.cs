using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>Simulates the activity of one enrolment, day by day. Not thread-safe.</summary>
internal sealed class ActivitySimulator(PopulationActivity model, string learner, string module, double frailty, CounterRandom random)
{
    private const double FrailtyEffect = -0.3;
    private const double WeekDeviation = 0.6;
    private const double MinutesDeviation = 0.5;
    private const double LargestChance = 0.95;
    private const double GreatestIntensity = 2;
    private const double FewestMinutes = 1;
    private const double MostMinutes = 600;

    private readonly List<Activity> _activities = [];
    private CounterRandom _random = random;
    private double _expectedDays;

    /// <summary>What was done so far, by day.</summary>
    public ImmutableArray<Activity> Activities => [.. _activities];

    /// <summary>Active days ÷ days expected of a learner of frailty 0 in a usual week, at most 2.</summary>
    public double Intensity => Math.Min(GreatestIntensity, _activities.Count / _expectedDays);

    /// <summary>
    /// Simulates a week: each day is active with the same chance, the expected days of the week ÷ its days, at most 0.95, where the
    /// expected days are the model's times exp(−0.3 × frailty + 0.6 × z) with one normal z per week. Days from the reference date on are
    /// left out.
    /// </summary>
    /// <returns>Number of active days.</returns>
    public int Week(DateOnly first, DateOnly last, DateOnly referenceDate)
    {
        int days = last.DayNumber - first.DayNumber + 1;
        double mood = Math.Exp((FrailtyEffect * frailty) + (WeekDeviation * _random.NextNormal()));
        double chance = Math.Min(LargestChance, model.ActiveDaysPerWeek * mood / days);
        _expectedDays += Math.Min(LargestChance * days, model.ActiveDaysPerWeek);
        int active = 0;
        for (DateOnly day = first; day <= last && day < referenceDate; day = day.AddDays(1))
        {
            if (_random.NextEvent(chance))
            {
                string kind = model.Kinds.Draw(ref _random);
                double minutes = model.MinutesPerDay * Math.Exp(MinutesDeviation * _random.NextNormal());
                double rounded = Math.Clamp(Math.Round(minutes, MidpointRounding.ToEven), FewestMinutes, MostMinutes);
                _activities.Add(new Activity(learner, module, day, kind, rounded));
                active++;
            }
        }

        return active;
    }
}
