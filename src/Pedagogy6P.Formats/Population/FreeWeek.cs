using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>What is free of a learner's week, less with each module that they accept: as folding choices has it. Not thread-safe.</summary>
/// <param name="learner">The learner's record.</param>
internal sealed class FreeWeek(Learner learner)
{
    private double _hours = learner.HoursPerWeek;
    private Availability _slots = learner.Availability;

    /// <summary>Whether there is room for a module in a session; null at one's own pace.</summary>
    public bool Has(Module module, Session? session) =>
        HoursOf(module, session) <= _hours && (session is null || _slots.Contains(session.WeeklySlots));

    /// <summary>Takes what a module in a session needs.</summary>
    public void Take(Module module, Session? session)
    {
        _hours -= HoursOf(module, session);
        _slots = session is null ? _slots : _slots.Except(session.WeeklySlots);
    }

    private static double HoursOf(Module module, Session? session) => module.Hours / (session?.Weeks ?? Module.SelfPacedWeeks);
}
